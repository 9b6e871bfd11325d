import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { fileURLToPath } from 'node:url';
import { FormulaError, renderMath } from './math/render.ts';
import { scrollable } from './overflow.ts';
import type { DrawingWords } from './types.ts';

/** Columns of a formula in text that fit a small screen when it is drawn. */
const fits = 34;

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
          if (className.includes('formula-inline')) return draw(tex, false).math;
          if (!className.includes('formula')) return undefined;
          const { math, text } = draw(tex, true);
          const wide = [...text].length > fits;
          return {
            type: 'element',
            tagName: node.tagName,
            properties: {
              className: ['formula'],
              ...(wide && scrollable(words.formula)),
            },
            children: [math],
          } satisfies Element;
        },
      },
    });
  };
}
