import type { Root } from 'mdast';
import type { MdastVisitorContext } from 'satteri';
import type { Drawn } from './structure/drawn.ts';

/** Siblings that Sätteri puts into their new place one by one at no cost that is felt. */
const few = 64;

/** Gives the root of a body its children, of which some may be those that it had. */
export function setChildren(
  ctx: Pick<MdastVisitorContext, 'setProperty'>,
  root: Readonly<Root>,
  children: readonly Drawn[],
): void {
  const isSame =
    children.length === root.children.length &&
    children.every((child, index) => child === root.children[index]);
  if (isSame) return;
  // Sätteri takes its own node types and others alike; the types of mdast know only the first.
  ctx.setProperty(root as Root, 'children', renewed(children) as Root['children']);
}

/**
 * The same nodes, in which many siblings are copies: Sätteri moves each node that it knows by walking over its
 * siblings, so that many take time that grows with their square, but writes new ones one after the other.
 *
 * @returns the same array when it has no such list at any depth.
 */
export function renewed(nodes: readonly Drawn[]): readonly Drawn[] {
  const copies = nodes.map((node): Drawn => {
    const children = 'children' in node ? node.children : undefined;
    const inner = children && renewed(children);
    if (nodes.length <= few && inner === children) return node;
    return { ...node, ...(inner && { children: inner }) } as Drawn;
  });
  return copies.every((copy, index) => copy === nodes[index]) ? nodes : copies;
}
