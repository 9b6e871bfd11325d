import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { FormulaError, renderMath } from './render.ts';
import { scrollable } from '../../overflow.ts';
import { element } from '../../hast.ts';
import type { DrawingWords } from '../../types.ts';

/**
 * How wide a formula may be on a small screen, in columns: as a block, and in a line of a list or
 * heading.
 */
const fits = { block: 34, line: 14 } as const;

/**
 * Renders the formulas that {@link file://./find.ts} left as text. Invalid formulas are reported
 * when a post is read; a draft, in which they are not errors, shows their source.
 *
 * @param isPost other pages are not read beforehand, so errors are thrown here.
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
