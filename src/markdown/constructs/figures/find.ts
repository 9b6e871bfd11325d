import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { isMermaid } from '../diagrams/fence.ts';
import { isDrawing } from '../diagrams/text.ts';
import { type Node, type Root, walk } from '../../read/tree.ts';
import { dropStart, trimmed } from '../../structure/nodes.ts';

/** A caption that the author wrote. */
export interface Caption {
  /** What the author calls it: `Figure: text` or `Table: text`. */
  label: 'figure' | 'table';
  /** The text without its label. */
  text: PhrasingContent[];
  /** The paragraph from which it was made; captions of fences are in `title="…"`. */
  paragraph: Node<'paragraph'> | undefined;
}

/** A drawing in characters, a mermaid diagram, or a picture or table that is not part of a line. */
export type Figure = {
  /** With its number: 1-based in document order, figures and tables counted separately. */
  caption: (Caption & { number: number }) | undefined;
} & (
  | { kind: 'drawing' | 'diagram'; node: Node<'code'> }
  | { kind: 'image'; node: Node<'paragraph'>; image: Node<'image'> | Node<'imageReference'> }
  | { kind: 'table'; node: Node<'table'> }
);

/**
 * The figures of a body in document order; diagrams, and figures with a caption, are numbered. A
 * paragraph that begins with `Figure:`, in italics or not, is the caption of the drawing, picture
 * or table right before it; one that begins with `Table:` of the table right after it, else of the
 * one right before. A drawing without such a paragraph takes the `title="…"` of its fence.
 */
export function figuresOf(root: Root): Figure[] {
  const figures: Figure[] = [];
  const captions = new Map<MdastNode, Caption>();
  const counts = { figure: 0, table: 0 };
  walk(root, (node) => {
    if ('children' in node) findCaptions(node.children, captions);
    const figure = figureAt(node);
    if (figure === undefined) return undefined;
    const caption = captions.get(node) ?? (node.type === 'code' ? ofFence(node) : undefined);
    figures.push({
      ...figure,
      caption: caption && { ...caption, number: ++counts[caption.label] },
    });
    return 'skip';
  });
  return figures;
}

function figureAt(node: MdastNode) {
  if (node.type === 'table') return { kind: 'table', node } as const;
  if (node.type === 'code' && isMermaid(node)) return { kind: 'diagram', node } as const;
  if (node.type === 'code' && isDrawing(node)) return { kind: 'drawing', node } as const;
  if (node.type !== 'paragraph') return undefined;
  const [image, ...others] = node.children;
  const isPicture = image?.type === 'image' || image?.type === 'imageReference';
  return isPicture && others.length === 0 ? ({ kind: 'image', node, image } as const) : undefined;
}

function findCaptions(nodes: readonly MdastNode[], found: Map<MdastNode, Caption>): void {
  nodes.forEach((node, index) => {
    const caption = node.type === 'paragraph' ? ofParagraph(node) : undefined;
    if (caption === undefined) return;
    const before = nodes[index - 1];
    const after = nodes[index + 1];
    const isTable = caption.label === 'table';
    const candidates = isTable ? [after, before] : [before];
    const owner = candidates.find(
      (each) =>
        each !== undefined &&
        !found.has(each) &&
        (isTable ? each.type === 'table' : figureAt(each) !== undefined),
    );
    if (owner !== undefined) found.set(owner, caption);
  });
}

const label = /^(figure|table)\s*:\s*/i;

function ofParagraph(paragraph: Node<'paragraph'>): Caption | undefined {
  const [only, ...others] = paragraph.children;
  // Many authors write captions in italics.
  const isItalic = only?.type === 'emphasis' && others.length === 0;
  const children = isItalic ? only.children : paragraph.children;
  const [first] = children;
  const [start, name] = (first?.type === 'text' && label.exec(first.value)) || [];
  if (start === undefined || name === undefined) return undefined;
  const text = trimmed(dropStart(children, start.length));
  if (text.length === 0) return undefined;
  return { label: name.toLowerCase() === 'table' ? 'table' : 'figure', text, paragraph };
}

/** The title in what follows the language of a fence: `title="lease.lua"`, or `file=` in its place. */
export function titleOf(meta: string): string {
  const [, quoted, bare] = /(?:^|\s)(?:title|file(?:name)?)=(?:"([^"]*)"|(\S+))/.exec(meta) ?? [];
  return quoted ?? bare ?? '';
}

function ofFence(fence: Node<'code'>): Caption | undefined {
  const value = titleOf(fence.meta ?? '');
  // A diagram may have a title in its source, which is known once it is drawn.
  if (value === '' && !isMermaid(fence)) return undefined;
  const text: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }];
  return { label: 'figure', text, paragraph: undefined };
}
