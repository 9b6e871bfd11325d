import type { Step } from './look.ts';

/** Counts the lines of a text at a size. */
export type CountLines = (text: string, size: number) => Promise<number>;

export interface FittedText {
  text: string;
  size: number;
}

/**
 * The text at the first size at which it fits. At the last size, words at the end are replaced by an ellipsis; only a
 * single word that is longer than all lines is cut.
 */
export async function fitText(
  text: string,
  steps: readonly [Step, ...Step[]],
  countLines: CountLines,
): Promise<FittedText> {
  let last = steps[0];
  for (const step of steps) {
    if ((await countLines(text, step.size)) <= step.lines) return { text, size: step.size };
    last = step;
  }
  const { size, lines } = last;
  const fits = async (shorter: string) => (await countLines(shorter, size)) <= lines;
  const byWord = await longest(wordEnds(text), text, fits);
  return { text: byWord ?? (await longest(characterEnds(text), text, fits)) ?? '…', size };
}

/** The longest beginning that fits with an ellipsis and ends at one of `ends`. */
async function longest(
  ends: readonly number[],
  text: string,
  fits: (shorter: string) => Promise<boolean>,
): Promise<string | undefined> {
  let found: string | undefined;
  let low = 0;
  let high = ends.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const shorter = `${text.slice(0, ends[middle]).replace(/[\s\p{P}]+$/u, '')}…`;
    if (await fits(shorter)) {
      found = shorter;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** Positions where words end, also in scripts without spaces. */
function wordEnds(text: string): number[] {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const isBreak = (before: string, after: string) =>
    /^\s/.test(after) || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]$/u.test(before);
  return segments.flatMap(({ segment, index }, i) => {
    const next = segments[i + 1];
    return next !== undefined && /\S/.test(segment) && isBreak(segment, next.segment)
      ? [index + segment.length]
      : [];
  });
}

function characterEnds(text: string): number[] {
  return [...new Intl.Segmenter().segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
}
