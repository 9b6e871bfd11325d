import type { Found, PostRule } from '../contract.ts';
import { wrongDowntimes } from '../numbers/availability.ts';
import { wrongSums } from '../numbers/equations.ts';
import { passagesOf } from '../numbers/passages.ts';
import { written } from '../numbers/written.ts';

export const numberWrong = {
  code: 'number-wrong',
  scope: 'post',
  severity: 'warning',
  means:
    'An equation in the text does not add up: the check computed it again from the digits that the text shows. It allows for units, separators, powers and rounding, and skips anything that may not be an equation.',
  fix: 'Correct the result or the numbers before it.',
  find({ text, body }) {
    const { passages } = passagesOf(text, body.lineOf);
    return passages.flatMap((passage): Found[] => [
      ...wrongSums(passage.text).map(({ start, end, value, result }) => ({
        line: passage.lineAt(end - 1),
        message: `"${quoted(passage.text.slice(start, end))}" does not add up: the result should be ${written(value, result.digits)}.`,
      })),
      ...wrongDowntimes(passage.text).map(({ end, value, unit, written: claim }) => ({
        line: passage.lineAt(end - 1),
        message: `"${claim}" does not add up: it should be ${written(value, 3)} ${unit}.`,
      })),
    ]);
  },
} as const satisfies PostRule;

function quoted(text: string): string {
  return text.replace(/\s+/g, ' ');
}
