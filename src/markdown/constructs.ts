import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { type ConstructWords, settleConstructs } from './constructs/settle.ts';

/** Puts formulas, marks, alerts and what shortcodes stand for in the place of what the author wrote. */
export function constructsPlugin(words: ConstructWords): MdastPluginEntry {
  return ({ fileURL, source }) =>
    defineMdastPlugin({
      name: 'tradeoff:constructs',
      // Where a formula begins tells how many dollars it has; places cost time, so other posts have none.
      options: { position: source.includes('$$') },
      before(root, ctx) {
        const children = settleConstructs(root.children, {
          source: ctx.source,
          words,
          // A post is not drawn when reading it has found a mistake; other pages are read by nobody else.
          onFormulaError: (error, formula) => {
            const file = fileURL === undefined ? 'Markdown' : fileURLToPath(fileURL);
            throw new Error(`${file}: \`${formula}\` is no formula: ${error.message}.`);
          },
          onOtherKind: () => undefined,
          onUnpaired: () => undefined,
        });
        if (children === root.children) return;
        // Sätteri takes its own node types and others alike; the types of mdast know only the first.
        ctx.setProperty(root as Root, 'children', children as Root['children']);
      },
    });
}
