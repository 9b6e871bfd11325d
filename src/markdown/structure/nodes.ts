import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../read/tree.ts';

/**
 * Phrasing of a paragraph or heading without its first characters, or nothing if there are no more.
 */
export function dropStart(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined || length === 0) return [...nodes];
  if (first.type === 'text') {
    const value = first.value.slice(length);
    const dropped = first.value.length - value.length;
    return value === '' ? dropStart(rest, length - dropped) : [{ ...first, value }, ...rest];
  }
  if (!('children' in first)) return [...nodes];
  const children = dropStart(first.children, length);
  const dropped = textOf(first.children).length - textOf(children).length;
  const kept = children.length > 0 ? [{ ...first, children } as PhrasingContent] : [];
  return dropped < length ? [...kept, ...dropStart(rest, length - dropped)] : [...kept, ...rest];
}

/** Phrasing without white space at both ends. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let start = 0;
  let end = nodes.length;
  while (start < end && isSpace(nodes[start])) start++;
  while (end > start && isSpace(nodes[end - 1])) end--;
  const result = nodes.slice(start, end);
  const [first] = result;
  if (first?.type === 'text') result[0] = { type: 'text', value: first.value.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text') result.splice(-1, 1, { type: 'text', value: last.value.trimEnd() });
  return result;
}

/** Plain text with the spaces and line feeds of the source. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}

/** The start of a line in bold, such as `**Context**: why`, with what follows it. */
export interface Labelled {
  /** Without the colon. */
  label: string;
  rest: PhrasingContent[];
}

/** Splits `**Label:** text`, `**Label**: text` and a line that is only `**Label**`. */
export function labelled(nodes: readonly PhrasingContent[]): Labelled | undefined {
  const [first, ...rest] = trimmed(nodes);
  if (first?.type !== 'strong') return undefined;
  const bold = plainText(first);
  const label = bold.replace(/\s*:$/, '');
  const colon = /^\s*:/.exec(textOf(rest))?.[0];
  if (label === bold && colon === undefined && rest.length > 0) return undefined;
  return { label, rest: trimmed(label === bold ? dropStart(rest, colon?.length ?? 0) : rest) };
}

/** Letters and digits in lower case, words separated by one space. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text has content: it is not empty, and not a `[note to the author]` or `{{NAME}}`. */
export function says(text: string): boolean {
  return text.trim() !== '' && !/^\s*(?:\[[^\]]*\]|\{\{.*\}\})[.\s]*$/s.test(text);
}

/** A paragraph, or none without content. */
export function paragraph(children: PhrasingContent[]): Node<'paragraph'>[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** Footnotes, link targets and imports are not part of any section, wherever they are written. */
export function isAside(node: MdastNode): boolean {
  return ['definition', 'footnoteDefinition', 'mdxjsEsm'].includes(node.type);
}

/** Index of the first heading after `start` that is not below `depth`, or the end. */
export function sectionEnd(nodes: readonly MdastNode[], start: number, depth: number): number {
  for (let index = start + 1; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type === 'heading' && node.depth <= depth) return index;
  }
  return nodes.length;
}
