import type { Root } from 'mdast';
import type { MdastVisitorContext } from 'satteri';
import type { Drawn } from './structure/drawn.ts';

/** How many siblings Sätteri can move one by one without a noticeable cost. */
const few = 64;

/** Gives the root of a body its children, some of which may be those that it already had. */
export function setChildren(
  ctx: Pick<MdastVisitorContext, 'setProperty'>,
  root: Readonly<Root>,
  children: readonly Drawn[],
): void {
  const isSame =
    children.length === root.children.length &&
    children.every((child, index) => child === root.children[index]);
  if (isSame) return;
  // Sätteri accepts custom node types like any other, but the types of mdast only know the standard
  // ones.
  ctx.setProperty(root as Root, 'children', renewed(children) as Root['children']);
}

/**
 * The same nodes, with copies in place of many siblings: Sätteri moves each node that it knows by
 * walking over its siblings, which takes quadratic time for long lists, but it writes new nodes one
 * after the other.
 *
 * @returns the same array if it has no long list at any depth.
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
