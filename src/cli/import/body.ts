import { markdownToMdast, mdxToMdast } from 'satteri';
import { emptyComments } from '../../markdown/constructs/comments/source.ts';
import { type Tag, escapedTagAt, tagAt } from '../../markdown/constructs/shortcodes/tag.ts';
import { codeEnd, container, lineAt } from '../../markdown/source/code.ts';

/** A node of the parsed body. */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  lang?: string | null;
  meta?: string | null;
  identifier?: string;
  position?: { start: { offset?: number; line: number }; end: { offset?: number } };
}

/** A shortcode in the body, with its offsets. */
export interface Use {
  tag: Tag;
  start: number;
  /** Of its first tag. */
  end: number;
  /** Its closing tag. */
  close?: { start: number; end: number };
  /** Whether nothing else is on the lines of its first tag. */
  alone: boolean;
}

/** The body of a document: its text, its tree, and the shortcodes in it. */
export interface Body {
  text: string;
  /** 1-based line in the file of its first line. */
  firstLine: number;
  /** Every node of the tree, parents first. Offsets are those of `text`. */
  nodes: readonly Node[];
  uses: readonly Use[];
  /** 1-based line in the file of an offset. */
  lineAt(offset: number): number;
  /** Offsets of a node. */
  range(node: Node): { start: number; end: number };
}

/** Shortcodes whose text is not Markdown. */
const raw = new Set([
  'highlight',
  'mermaid',
  'pseudocode',
  'katex',
  'math',
  'latex',
  'mathjax',
  'chart',
  'echarts',
  'plantuml',
]);

/** Parses a body. Shortcodes are hidden from the parser, without moving anything. */
export function parseBody(
  text: string,
  firstLine: number,
  format: 'md' | 'mdx',
  hasShortcodes: boolean,
): Body {
  const uses = format === 'md' && hasShortcodes ? usesIn(text) : [];
  const masked = masking(text, uses);
  const root = tree(format === 'md' ? emptyKept(masked) : masked, format);
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    if (typeof node.value === 'string') node.value = withoutFillers(node.value);
    if (typeof node.alt === 'string') node.alt = withoutFillers(node.alt);
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return {
    text,
    firstLine,
    nodes,
    uses,
    lineAt(offset) {
      let low = 0;
      let high = breaks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((breaks[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return firstLine + low;
    },
    range: ({ position }) => ({
      start: position?.start.offset ?? 0,
      end: position?.end.offset ?? 0,
    }),
  };
}

const features = { gfm: true, math: true, definitionList: true } as const;

function tree(text: string, format: 'md' | 'mdx'): Node {
  try {
    return (format === 'md' ? markdownToMdast : mdxToMdast)(text, { features }) as unknown as Node;
  } catch (error) {
    // What MDX cannot read stays as it is; the check after the import says why.
    if (error instanceof Error) return { type: 'root', children: [] };
    throw error;
  }
}

/** Comments whose text cannot be read as Markdown, at the same offsets. */
function emptyKept(text: string): string {
  const emptied = emptyComments(text);
  return emptied.length === text.length ? emptied : text;
}

function usesIn(text: string): Use[] {
  if (!/\{\{[<%]/.test(text)) return [];
  const uses: Use[] = [];
  const open = new Map<string, Use[]>();
  let lineStart = 0;
  for (let at = 0; at < text.length;) {
    const code = codeEnd(text, at, lineStart);
    let end = code ?? at + 1;
    if (code === undefined && text.startsWith('{{', at)) {
      const escaped = escapedTagAt(text, at);
      const tag = escaped === undefined ? tagAt(text, at) : undefined;
      if (escaped !== undefined) end = at + escaped.length;
      else if (typeof tag === 'object') {
        end = at + tag.length;
        note(tag, at, end);
      } else end = at + 2;
    }
    const last = text.lastIndexOf('\n', end - 1);
    if (last >= at) lineStart = last + 1;
    at = end;
  }
  return uses;

  function note(tag: Tag, start: number, end: number): void {
    if (tag.kind === 'close') {
      const use = open.get(tag.name)?.pop();
      if (use !== undefined) use.close = { start, end };
      return;
    }
    const before = text.slice(lineStart, start);
    const alone = container.exec(before)?.[0] === before && lineAt(text, end).trim() === '';
    const use: Use = { tag, start, end, alone };
    uses.push(use);
    if (tag.kind === 'open') open.set(tag.name, [...(open.get(tag.name) ?? []), use]);
  }
}

/** In place of each character of a shortcode: a character for private use, which no text has. */
const filler = '\uE0F1';

/** The text of a node without its shortcodes, and without the space before what followed them. */
function withoutFillers(text: string): string {
  return text.includes(filler) ? text.replace(/(?: ?\uE0F1)+/g, '') : text;
}

/** The text with fillers of the same length in place of shortcodes. */
function masking(text: string, uses: readonly Use[]): string {
  if (uses.length === 0) return text;
  let masked = text;
  const hide = (start: number, end: number, alone: boolean): void => {
    const length = end - start;
    const bare = text.slice(start, end).replace(/[^\n]/g, filler);
    const isComment = alone && !bare.includes('\n') && length >= 8;
    const hidden = isComment ? `<!--${'x'.repeat(length - 7)}-->` : bare;
    masked = masked.slice(0, start) + hidden + masked.slice(end);
  };
  for (const { tag, start, end, close, alone } of uses) {
    if (close !== undefined && raw.has(tag.name)) hide(start, close.end, false);
    else {
      hide(start, end, alone);
      if (close !== undefined) hide(close.start, close.end, alone);
    }
  }
  return masked;
}
