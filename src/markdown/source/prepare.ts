import type { Place, Problem } from '../../schema/problems.ts';
import { scanShortcodes } from '../constructs/shortcodes/scan.ts';
import { plainSource } from '../../schema/plain-source.ts';
import { emptyComments } from '../constructs/comments/source.ts';
import { escapeHeadingAttributes } from '../constructs/headings/attributes.ts';
import { writeMath } from '../constructs/math/source.ts';

/** A body in the form in which Markdown is parsed. */
export interface PreparedBody {
  /** Has the same lines as the body, so that line numbers stay correct. */
  text: string;
  problems: Problem[];
}

/**
 * Prepares a body before Markdown is parsed. Both reading and rendering a post begin here, so that
 * they agree.
 *
 * @param mathBrackets whether `\(…\)` and `\[…\]` are formulas.
 * @param place of the body's first line.
 */
export function prepareBody(
  body: string,
  { format, mathBrackets }: { format: 'md' | 'mdx'; mathBrackets: boolean },
  place: Place,
): PreparedBody {
  const source = plainSource(body);
  // MDX reads braces as code, and has components instead of shortcodes.
  const shortcodes =
    format === 'md'
      ? scanShortcodes(emptyComments(source), place)
      : { text: escapeHeadingAttributes(source), problems: [] };
  const math = writeMath(shortcodes.text, { format, brackets: mathBrackets }, place);
  return { text: math.text, problems: [...shortcodes.problems, ...math.problems] };
}
