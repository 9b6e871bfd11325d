import { matches, plain } from './words.ts';

/** The parts of a found post that are used here. */
export interface FoundText {
  /** Its text as it is indexed: words with spaces between them, or marks of no width. */
  raw_content: string;
  /** Places of the words that were found, counted in words. */
  weighted_locations: { location: number }[];
}

/** Factor for a post in which the words of a query are adjacent. */
const bonus = 1.25;

/** The factor of a post's score: more than 1 if the terms are adjacent in it. */
export function nearness(text: FoundText, terms: string): number {
  return hasSideBySide(text, terms) ? bonus : 1;
}

/**
 * Whether a post has all terms in their order with nothing between them: as words, or as the parts of
 * one name, as `drawCode` has "draw code". One term, or a phrase in quotes, says nothing here.
 */
export function hasSideBySide(text: FoundText, terms: string): boolean {
  const wanted = parts(terms);
  if (wanted.length < 2 || terms.startsWith('"')) return false;
  const separator = text.raw_content.includes('\u200b') ? '\u200b' : /\s+/;
  const words = text.raw_content.split(separator);
  return text.weighted_locations.some(({ location }) => {
    const starts = parts(words[location] ?? '').length;
    // Twice as many, because signs between them count as words: `W + R`.
    const near = parts(words.slice(location, location + 2 * wanted.length).join(' '));
    return Array.from({ length: starts }, (_, start) => start).some((start) =>
      wanted.every((term, at) => {
        const word = near[start + at];
        return word !== undefined && matches(word, term);
      }),
    );
  });
}

/** The words of a text and the parts of its names, in plain letters. */
function parts(text: string): string[] {
  return plain(text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
