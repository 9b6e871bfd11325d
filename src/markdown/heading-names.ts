import { fileURLToPath } from 'node:url';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginEntry,
  type MdastPluginEntry,
} from 'satteri';
import { setChildren } from './children.ts';
import { element } from './hast.ts';
import { nameHeadings } from './structure/heading-names.ts';
import type { Rendering } from './types.ts';

/** Gives the headings of a page that is no post the ids that a post's would have. */
export function pageHeadingsPlugin(rendering: ReadonlyMap<string, Rendering>): MdastPluginEntry {
  return ({ fileURL }) => {
    if (fileURL && rendering.has(fileURLToPath(fileURL))) return null;
    return defineMdastPlugin({
      name: 'tradeoff:page-headings',
      before(root, ctx) {
        const { nodes, names } = nameHeadings(root.children);
        if (names.size === 0) return;
        setChildren(ctx, root, nodes);
      },
    });
  };
}

/** Puts the other anchors of a heading before its text: an element has one id. */
export function otherAnchorsPlugin(): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:other-anchors',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node) {
        const { dataAlso, ...properties } = node.properties;
        if (typeof dataAlso !== 'string') return undefined;
        const anchors = dataAlso.split(' ').map((id) => element('span', { id }));
        return { ...node, properties, children: [...anchors, ...node.children] };
      },
    },
  });
}
