import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { setChildren } from './children.ts';
import { type ConstructWords, settleConstructs } from './constructs/settle.ts';

/** Puts formulas, marks, alerts and what shortcodes stand for in the place of what the author wrote. */
export function constructsPlugin(words: ConstructWords): MdastPluginEntry {
  return ({ source }) =>
    defineMdastPlugin({
      name: 'tradeoff:constructs',
      // Where a formula or an embed begins tells how it is written; places cost time, so other posts have none.
      options: { position: source.includes('$$') || source.includes('![[') },
      before(root, ctx) {
        const children = settleConstructs(root.children, {
          source: ctx.source,
          words,
          onOtherKind: () => undefined,
          // The plugin of the formulas decides what becomes of it.
          onFormulaError: () => undefined,
          onEscapedFormula: () => undefined,
          onUnclosedComment: () => undefined,
          onUnpaired: () => undefined,
        });
        if (children === root.children) return;
        setChildren(ctx, root, children);
      },
    });
}
