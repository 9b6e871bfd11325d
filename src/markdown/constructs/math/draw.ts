import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { FormulaError, renderMath } from './render.ts';
import { scrollable } from '../../overflow.ts';
import { element } from '../../hast.ts';
import type { DrawingWords } from '../../types.ts';

/** Columns of a formula that fit a small screen when it is drawn: by itself, and in a line of a list or heading. */
const fits = { block: 34, line: 14 } as const;

/**
 * Draws the formulas that {@link file://./find.ts} left as text. What is no formula is reported when a
 * post is read; its source is shown in a draft, where that is no error.
 *
 * @param isPost other pages are read by nobody else, so there it is an error.
 */
export function mathPlugin(isPost: boolean, words: Pick<DrawingWords, 'formula'>): HastPluginEntry {
  const draw = (tex: string, display: boolean) => {
    try {
      return renderMath(tex, display);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      if (isPost) return { math: element('code', {}, [{ type: 'text', value: tex }]), text: tex };
      throw new Error(`\`${tex}\` is not a formula: ${error.message}.`, { cause: error });
    }
  };
  return defineHastPlugin({
    name: 'tradeoff:math',
    element: {
      filter: ['span', 'div'],
      visit(node) {
        const { dataTex: tex, className } = node.properties;
        if (typeof tex !== 'string' || !Array.isArray(className)) return undefined;
        const name = ['formula-inline', 'formula'].find((one) => className.includes(one));
        if (name === undefined) return undefined;
        const { math, text } = draw(tex, name === 'formula');
        const length = [...text].length;
        if (name === 'formula-inline' && length <= fits.line) return math;
        return {
          type: 'element',
          tagName: node.tagName,
          properties: {
            className: [name],
            ...(length > fits.block && scrollable(words.formula)),
          },
          children: [math],
        } satisfies Element;
      },
    },
  });
}
