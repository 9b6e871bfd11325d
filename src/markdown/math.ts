import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { fileURLToPath } from 'node:url';
import { FormulaError, renderMath } from './math/render.ts';
import { scrollable } from './overflow.ts';
import type { DrawingWords } from './types.ts';

/** Columns of a formula that fit a small screen when it is drawn: by itself, and in a line of a list or heading. */
const fits = { block: 34, line: 14 } as const;

/** Draws the formulas that {@link file://./constructs/math.ts} left as text. */
export function mathPlugin(words: Pick<DrawingWords, 'formula'>): HastPluginEntry {
  return ({ fileURL }) => {
    /** Mistakes in posts are found when they are read; this is for texts of the front matter. */
    const draw = (tex: string, display: boolean) => {
      try {
        return renderMath(tex, display);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        const file = fileURL === undefined ? 'Markdown' : fileURLToPath(fileURL);
        throw new Error(`${file}: \`${tex}\` is no formula: ${error.message}.`, { cause: error });
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
  };
}
