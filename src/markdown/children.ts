import type { Root } from 'mdast';
import {
  defineMdastPlugin,
  type MdastPluginDefinition,
  type MdastPluginEntry,
  type MdastVisitorContext,
} from 'satteri';
import { resolvedPlugins } from './resolved-plugins.ts';
import type { Drawn } from './structure/drawn.ts';

/** Siblings that Sätteri puts into their new place one by one at no cost that is felt. */
const few = 64;

/** What a plugin of {@link childrenInOne} may ask of Sätteri. */
type Asked = 'data' | 'fileURL' | 'setProperty' | 'source' | 'sourceFormat';

/** Gives the root of a body other children, of which some may be those that it had. */
export function setChildren(
  ctx: Pick<MdastVisitorContext, 'setProperty'>,
  root: Readonly<Root>,
  children: readonly Drawn[],
): void {
  // Sätteri takes its own node types and others alike; the types of mdast know only the first.
  ctx.setProperty(root as Root, 'children', children as Root['children']);
}

/**
 * Runs plugins one after the other before Sätteri sees what any of them did: it would read the whole tree anew for
 * each.
 *
 * @param entries their `before` is called; all that they may do is to give the root other children.
 */
export function childrenInOne(entries: readonly MdastPluginEntry[]): MdastPluginEntry {
  return (document) => {
    const plugins = resolvedPlugins<MdastPluginDefinition>(entries, document);
    return defineMdastPlugin({
      name: 'tradeoff:body',
      options: { position: plugins.some(({ options }) => options?.position === true) },
      before(root, ctx) {
        let page: Readonly<Root> = root;
        const asked: Pick<MdastVisitorContext, Asked> = {
          ...{ data: ctx.data, fileURL: ctx.fileURL, source: ctx.source },
          sourceFormat: ctx.sourceFormat,
          setProperty: (_node: unknown, key: string, value: unknown) => {
            page = { ...page, [key]: value };
          },
        };
        for (const plugin of plugins) void plugin.before?.(page, asked as MdastVisitorContext);
        if (page !== root) setChildren(ctx, root, renewed(page.children));
      },
    });
  };
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
