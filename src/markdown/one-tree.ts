import type { Element, Nodes, Parents, Root } from 'hast';
import {
  defineHastPlugin,
  type HastPluginDefinition,
  type HastPluginEntry,
  type HastVisitorContext,
} from 'satteri';
import { resolvedPlugins } from './resolved-plugins.ts';

type Child = Root['children'][number];

/** What a visitor of {@link inOneTree} may request from Sätteri. */
type Asked =
  'data' | 'fileURL' | 'parent' | 'setProperty' | 'source' | 'sourceFormat' | 'textContent';

/**
 * Runs plugins one after the other on one copy of the tree, which replaces Sätteri's when all are
 * done. Sätteri reads the whole tree for each plugin, and looks through all siblings of each node
 * that it replaces, so that long posts would take time that grows with their square. In MDX, whose
 * nodes hold code, the plugins run by themselves.
 *
 * @param entries their visitors of elements and of raw HTML are called; they may ask for what
 * {@link Asked} names.
 */
export function inOneTree(entries: readonly HastPluginEntry[]): HastPluginEntry {
  return (document) => {
    if (document.sourceFormat === 'mdx') return entries;
    const plugins = resolvedPlugins<HastPluginDefinition>(entries, document);
    return defineHastPlugin({
      name: 'tradeoff:page',
      async before(root, ctx) {
        const page = copyOf(root as Root);
        for (const plugin of plugins) await run(plugin, page, ctx);
        ctx.replaceNode(root, page);
      },
    });
  };
}

/** Nodes that are not shared, so that they can be changed. */
function copyOf<Node extends Nodes>(node: Node): Node {
  const copy = { ...node, position: undefined };
  if ('properties' in copy) copy.properties = { ...copy.properties };
  if ('children' in copy) copy.children = copy.children.map((child) => copyOf(child));
  return copy;
}

/** Runs a plugin on the tree as it is before it, and inserts its results. */
async function run(
  plugin: HastPluginDefinition,
  page: Root,
  { data, fileURL, source, sourceFormat }: HastVisitorContext,
): Promise<void> {
  const { element, raw } = plugin;
  const parents = new Map<Nodes, Parents>();
  const visits: (() => void)[] = [];
  const answers = new Map<Nodes, Child | Promise<Child | undefined>>();
  const ctx = {
    ...{ data, fileURL, source, sourceFormat },
    parent: (node: Nodes) => parents.get(node),
    textContent: (node: Nodes) => textIn(node),
    setProperty(node: Element, name: string, value: Element['properties'][string]) {
      const { [name]: _, ...others } = node.properties;
      node.properties = value === null ? others : { ...node.properties, [name]: value };
    },
  } as unknown as Pick<HastVisitorContext, Asked> as HastVisitorContext;

  const note = (
    node: Child,
    parent: Parents,
    visit: (node: never, ctx: HastVisitorContext) => unknown,
  ) => {
    parents.set(node, parent);
    visits.push(() => {
      const answer = visit(node as never, ctx);
      if (answer) answers.set(node, answer as Child | Promise<Child | undefined>);
    });
  };
  const filtered = typeof element === 'object' && 'visit' in element ? element : undefined;
  const names = new Set(filtered?.filter);
  const look = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type === 'element') {
        if (filtered && names.has(child.tagName))
          note(child, parent, (node, asked) => filtered.visit(node, asked));
        look(child);
      } else if (child.type === 'raw' && typeof raw === 'function') note(child, parent, raw);
    }
  };
  look(page);
  for (const visit of visits) visit();
  const replaced = new Map<Nodes, Child>();
  for (const [node, answer] of answers) {
    const made = await answer;
    if (made !== undefined) replaced.set(node, made);
  }
  if (replaced.size > 0) replaceIn(page, replaced);
}

/**
 * The replacement of a node may contain it, and other nodes that it replaces; their turn comes
 * later.
 */
function replaceIn(parent: Parents, replaced: Map<Nodes, Child>): void {
  parent.children = parent.children.map((child) => {
    const made = replaced.get(child);
    if (made !== undefined) replaced.delete(child);
    const node = made ?? child;
    if (replaced.size > 0 && 'children' in node) replaceIn(node, replaced);
    return node;
  });
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
