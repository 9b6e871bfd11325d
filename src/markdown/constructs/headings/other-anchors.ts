import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { element } from '../../hast.ts';

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
