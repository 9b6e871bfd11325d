import type { QuestionBlock } from './blocks.ts';
import { quizText } from './text.ts';

/** Words in an option that refer to other options. */
const others = [
  /\b(?:all|none|both|neither|any|either|most|some|two|each)\b(?:\s+of)?(?:\s+the)?\s+(?:above|below|these|those|others?|previous|preceding|rest|options?|answers?|statements?)\b/i,
  /\b(?:above|below)\b\s*[.!]?$/i,
  /\b(?:both|neither|either)\b/i,
  /\b(?:options?|answers?|choices?)\s+\(?[A-H]\b/i,
  /^\(?[A-H]\)?(?:\s*,\s*\(?[A-H]\)?)*\s*(?:,|&|\+|\b(?:and|or|nor)\b)\s*\(?[A-H]\)?(?:\s+only)?[.!]?$/i,
];
/** Words in a text that refer to options by their letters. */
const letters = /\b(?:options?|answers?|choices?)\s+\(?[A-H]\b|(?:^|[\s(])[A-H]\)/i;

/**
 * Whether the options must keep the author's order, because one of them refers to others ("all of
 * the above"), or the question, a note or the explanation names one by its letter.
 */
export function isKeptInOrder({ prompt, options, explanation }: QuestionBlock): boolean {
  const texts = options.map(({ blocks }) => quizText(blocks));
  const around = [prompt, explanation, ...options.map(({ note }) => note)].map(quizText);
  return (
    texts.some((text) => others.some((pattern) => pattern.test(text))) ||
    around.some((text) => letters.test(text))
  );
}
