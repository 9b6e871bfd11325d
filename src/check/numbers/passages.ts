import type { MdastNode } from 'satteri';
import { walk } from '../../markdown/read/tree.ts';
import { opaque } from './tokens.ts';

/** A piece of running text: a paragraph, a heading or a cell. */
export interface Passage {
  /** With the line feeds of the source. Code and pictures are one character each. */
  text: string;
  /** 1-based line in the file of an offset in the text. */
  lineAt: (offset: number) => number;
}

/** A table as text, its rows with their lines. */
export interface TableText {
  rows: { cells: string[]; line: number }[];
}

type LineOf = (node: MdastNode) => number;

interface Texts {
  passages: Passage[];
  tables: TableText[];
}

const known = new WeakMap<readonly MdastNode[], Texts>();

/** The texts of the prose, and the tables. Several rules read them of the same nodes. */
export function passagesOf(nodes: readonly MdastNode[], lineOf: LineOf): Texts {
  const texts = known.get(nodes) ?? readTexts(nodes, lineOf);
  known.set(nodes, texts);
  return texts;
}

function readTexts(nodes: readonly MdastNode[], lineOf: LineOf): Texts {
  const passages: Passage[] = [];
  const tables: TableText[] = [];
  for (const node of nodes) {
    walk(node, (each) => {
      if (each.type === 'table') {
        const rows = each.children.map((row) => ({
          cells: row.children.map(inline),
          line: lineOf(row),
        }));
        tables.push({ rows });
      }
      if (each.type !== 'paragraph' && each.type !== 'heading' && each.type !== 'tableCell')
        return undefined;
      const text = inline(each);
      const first = lineOf(each);
      const lineAt = (offset: number) => first + text.slice(0, offset).split('\n').length - 1;
      passages.push({ text, lineAt });
      return 'skip';
    });
  }
  return { passages, tables };
}

const hidden: ReadonlySet<MdastNode['type']> = new Set([
  'inlineCode',
  'image',
  'imageReference',
  'delete',
  'html',
]);

function inline(node: MdastNode): string {
  if (hidden.has(node.type)) return opaque;
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineMath') return fromTex(node.value);
  if (node.type === 'footnoteReference') return '';
  if (!('children' in node)) return opaque;
  const text = (node.children as MdastNode[]).map(inline).join('');
  return node.type === 'superscript' ? `^${text}` : text;
}

/** A formula as arithmetic, as far as it can be read as such. */
function fromTex(tex: string): string {
  const plain = tex
    .replace(/\\(?:times|cdot)\b/g, ' × ')
    .replace(/\\approx\b/g, ' ≈ ')
    .replace(/\\div\b/g, ' ÷ ')
    .replace(/\{,\}/g, ',')
    .replace(/\^\{(\d+)\}/g, '^$1')
    .replace(/\\%/g, '%')
    .replace(/\\(?:text|mathrm)\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\[,;: ]|~/g, ' ')
    .replace(/\s-\s?|(?<=\d)-(?=\d)/g, ' − ');
  return /[\\{}_&]/.test(plain) ? opaque : plain;
}
