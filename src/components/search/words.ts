export { plainWords as plain } from '../../config/search-words.ts';

/** Whether a word begins as a term does, or is the stem of it. Both are plain. */
export function matches(word: string, term: string): boolean {
  return word.startsWith(term) || (word.length > 3 && term.startsWith(word.replace(/e$/, '')));
}
