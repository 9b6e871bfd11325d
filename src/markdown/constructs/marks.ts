import { type Drawn, drawn, text } from '../structure/drawn.ts';

const opening = /(?<![\p{L}\p{N}=])==(?=[^\s=])/gu;
const closing = /(?<=[^\s=])==(?![\p{L}\p{N}=])/gu;

/** Phrasing in which `==text==` is an element `mark`; the same array when there is none. */
export function markedPhrasing(nodes: readonly Drawn[]): readonly Drawn[] {
  const start = find(nodes, opening, { node: 0, offset: 0 });
  const inner = start && { node: start.node, offset: start.offset + 2 };
  const end = inner && find(nodes, closing, inner);
  if (start === undefined || inner === undefined || end === undefined) return nodes;
  const mark = drawn('mark', {}, between(nodes, inner, end));
  const after = between(nodes, { node: end.node, offset: end.offset + 2 }, undefined);
  return [...between(nodes, undefined, start), mark, ...markedPhrasing(after)];
}

interface Point {
  node: number;
  offset: number;
}

function find(nodes: readonly Drawn[], pattern: RegExp, from: Point): Point | undefined {
  for (let index = from.node; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type !== 'text') continue;
    const value = node.value ?? '';
    // What a mark touches may be another node, such as bold text.
    const before = index === 0 ? '' : '\uFFFC';
    const after = index === nodes.length - 1 ? '' : '\uFFFC';
    pattern.lastIndex = (index === from.node ? from.offset : 0) + before.length;
    const found = pattern.exec(before + value + after);
    if (found) return { node: index, offset: found.index - before.length };
  }
  return undefined;
}

function between(nodes: readonly Drawn[], from: Point | undefined, to: Point | undefined): Drawn[] {
  return nodes.flatMap((node, index) => {
    if (from !== undefined && index < from.node) return [];
    if (to !== undefined && index > to.node) return [];
    if (node.type !== 'text') return [node];
    const start = index === from?.node ? from.offset : 0;
    const value = (node.value ?? '').slice(start, index === to?.node ? to.offset : undefined);
    if (value === node.value) return [node];
    return value === '' ? [] : [text(value)];
  });
}
