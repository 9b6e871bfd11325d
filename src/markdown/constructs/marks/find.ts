import { type Drawn, drawn, text } from '../../structure/drawn.ts';

const opening = /(?<![\p{L}\p{N}=])==(?=[^\s=]|$)/gu;
const closing = /(?<=[^\s=]|^)==(?![\p{L}\p{N}=])/gu;

/** Phrasing in which `==text==` is a `mark` element; the same array if there is none. */
export function markedPhrasing(nodes: readonly Drawn[]): readonly Drawn[] {
  const result: Drawn[] = [];
  let from: Point = { node: 0, offset: 0 };
  for (;;) {
    const start = find(nodes, opening, from);
    const inner = start && { node: start.node, offset: start.offset + 2 };
    const end = inner && find(nodes, closing, inner);
    if (start === undefined || inner === undefined || end === undefined) break;
    result.push(...between(nodes, from, start));
    result.push(drawn('mark', {}, between(nodes, inner, end)));
    from = { node: end.node, offset: end.offset + 2 };
  }
  if (result.length === 0) return nodes;
  for (const node of between(nodes, from, undefined)) result.push(node);
  return result;
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
    pattern.lastIndex = index === from.node ? from.offset : 0;
    for (let found = pattern.exec(value); found; found = pattern.exec(value)) {
      // A mark may be next to another node, such as bold text.
      const isCut =
        pattern === opening
          ? found.index + 2 === value.length && index === nodes.length - 1
          : found.index === 0 && index === 0;
      if (!isCut) return { node: index, offset: found.index };
    }
  }
  return undefined;
}

function between(nodes: readonly Drawn[], from: Point, to: Point | undefined): Drawn[] {
  return nodes.slice(from.node, to && to.node + 1).flatMap((node, index) => {
    if (node.type !== 'text') return [node];
    const start = index === 0 ? from.offset : 0;
    const isLast = to !== undefined && from.node + index === to.node;
    const value = (node.value ?? '').slice(start, isLast ? to.offset : undefined);
    if (value === node.value) return [node];
    return value === '' ? [] : [text(value)];
  });
}
