import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';
import { dropStart, textOf, trimmed } from '../../structure/nodes.ts';

/** A line of a paragraph as it is in the source. */
export interface Line {
  nodes: PhrasingContent[];
  /** Plain text without white space at both ends. */
  text: string;
  /** Of the body, 1-based. */
  line: number;
}

/** Splits a paragraph or heading where its source has a new line. */
export function linesOf(block: Node<'paragraph'> | Node<'heading'>): Line[] {
  const lines: { nodes: PhrasingContent[]; line: number }[] = [];
  let line = block.position?.start.line ?? 1;
  let nodes: PhrasingContent[] = [];
  const next = () => {
    lines.push({ nodes, line });
    nodes = [];
    line += 1;
  };
  for (const node of block.children) {
    if (node.type === 'break') next();
    else if (node.type === 'text') {
      node.value.split(/\r?\n/).forEach((value, index) => {
        if (index > 0) next();
        if (value !== '') nodes.push({ ...node, value });
      });
    } else {
      nodes.push(node);
      const { start, end } = node.position ?? {};
      if (start && end && node.type !== 'inlineCode') line += Math.max(0, end.line - start.line);
    }
  }
  lines.push({ nodes, line });
  return lines
    .map((each) => ({ ...each, text: textOf(each.nodes).trim() }))
    .filter(({ nodes: content, text }) => text !== '' || trimmed(content).length > 0);
}

/** The paragraph of some lines, or none if there are no lines. */
export function paragraphOf(lines: readonly Line[]): Node<'paragraph'>[] {
  const children = trimmed(
    lines.flatMap(({ nodes }, index): PhrasingContent[] =>
      index === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes],
    ),
  );
  const [first] = lines;
  if (first === undefined || children.length === 0) return [];
  const at = { line: first.line, column: 1, offset: 0 };
  return [{ type: 'paragraph', children, position: { start: at, end: at } }];
}

/** The line without its first characters. */
export function withoutStart(line: Line, length: number): Line {
  const nodes = trimmed(dropStart(trimmed(line.nodes), length));
  return { ...line, nodes, text: textOf(nodes).trim() };
}

export type Label = 'question' | 'options' | 'answers' | 'explanation';

const labels: readonly [Label, RegExp][] = [
  ['question', /^(?:Q(?:\s?\d+)?|Question(?:\s\d+)?)\s*:\s*/],
  ['options', /^(?:options|choices)\s*:\s*/i],
  ['answers', /^(?:correct )?answers?\s*:\s*/i],
  ['explanation', /^explanations?\s*:\s*/i],
];

/** What a line begins with: `Q:`, `Options:`, `Answers:`, `Explanation:`; bold or not. */
export function labelOf({
  text,
}: Pick<Line, 'text'>): { label: Label; length: number } | undefined {
  for (const [label, pattern] of labels) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { label, length };
  }
  return undefined;
}

/** The label that a block begins with. */
export function labelOfBlock(node: MdastNode | undefined): Label | undefined {
  const [first] = node?.type === 'paragraph' ? linesOf(node) : [];
  return first && labelOf(first)?.label;
}

/**
 * Blocks in which every label begins a paragraph of the top level. In Markdown a line directly
 * below a bullet continues its text, so that `Answers: B` is part of the last option; and a line of
 * dashes below a paragraph turns it into a heading.
 */
export function unfolded(blocks: readonly MdastNode[]): MdastNode[] {
  return blocks.flatMap((node) => {
    if (node.type === 'paragraph') return split(node);
    if (node.type === 'list') return ofList(node);
    if (node.type !== 'blockquote' || isQuotation(node)) return [node];
    const { inside, outside } = parted(node.children);
    if (outside.length === 0) return [node];
    const children = inside as typeof node.children;
    return [...(inside.length > 0 ? [{ ...node, children }] : []), ...outside];
  });
}

/**
 * Whether a quote begins with a question, so that it quotes someone instead of being a note that a
 * label follows.
 */
function isQuotation({ children }: Node<'blockquote'>): boolean {
  const labels = unfolded(children).map(labelOfBlock);
  return labels.find((label) => label !== undefined) === 'question';
}

function split(node: Node<'paragraph'>): MdastNode[] {
  const lines = linesOf(node);
  const starts = lines.flatMap((line, index) => (index > 0 && labelOf(line) ? [index] : []));
  if (starts.length === 0) return [node];
  return [0, ...starts].flatMap((start, index) => paragraphOf(lines.slice(start, starts[index])));
}

function ofList(list: Node<'list'>): MdastNode[] {
  const result: MdastNode[] = [];
  let items: Node<'listItem'>[] = [];
  const close = () => {
    const [first] = items;
    const at = first?.position;
    if (first) result.push({ ...list, children: items, ...(at && { position: at }) });
    items = [];
  };
  for (const item of list.children) {
    const { inside, outside } = parted(item.children);
    if (outside.length === 0) {
      items.push(item);
      continue;
    }
    if (inside.length > 0) items.push({ ...item, children: inside as typeof item.children });
    close();
    result.push(...outside);
  }
  if (result.length === 0) return [list];
  close();
  return result;
}

/** The content of an item or quote up to the first label, and what begins there. */
function parted(children: readonly MdastNode[]): { inside: MdastNode[]; outside: MdastNode[] } {
  const flat = unfolded(children);
  const at = flat.findIndex((node, index) => {
    const label = labelOfBlock(node);
    return label !== undefined && !(index === 0 && label === 'question');
  });
  return at === -1
    ? { inside: [...children], outside: [] }
    : { inside: flat.slice(0, at), outside: flat.slice(at) };
}
