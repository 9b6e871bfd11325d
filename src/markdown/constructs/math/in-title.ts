import { writeMath } from './source.ts';
import { FormulaError, renderMath } from './render.ts';

/**
 * A text that is not Markdown, such as a title, with its formulas written as plain text: `O(n)` for
 * `$O(n)$`.
 *
 * @returns `undefined` if it has none.
 */
export function withoutTex(text: string): string | undefined {
  if (text.includes('`')) return undefined;
  const written = writeMath(text, { format: 'md', brackets: false }, { file: '', line: 1 }).text;
  let hasFormula = false;
  const plain = written.replace(
    /\\([$~])|(\$\$?)([^$]+)\2/g,
    (_, escaped: string | undefined, _mark, tex: string) => {
      if (escaped !== undefined) return escaped;
      hasFormula = true;
      return plainTex(tex);
    },
  );
  return hasFormula ? plain : undefined;
}

function plainTex(tex: string): string {
  try {
    return renderMath(tex, false).text;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return tex;
  }
}
