import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { DrawingWords } from '../../types.ts';

/** Gives the footnotes their texts: the heading above them, and the names of the links back. */
export function footnotesPlugin(
  words: Pick<DrawingWords, 'footnotes' | 'footnoteBack'>,
): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:footnotes',
    element: {
      filter: ['h2', 'a'],
      visit(node, ctx) {
        const { id, dataFootnoteBackref: back, ariaLabel } = node.properties;
        if (node.tagName === 'h2' && id === 'footnote-label') {
          return {
            type: 'element',
            tagName: 'h2',
            properties: { id },
            children: [{ type: 'text', value: words.footnotes }],
          };
        }
        if (back === undefined) return undefined;
        const number = /[\d-]+$/.exec(String(ariaLabel))?.[0] ?? '';
        ctx.setProperty(node, 'ariaLabel', words.footnoteBack.replace('{number}', number));
        return undefined;
      },
    },
  });
}
