import type { About } from '../contract.ts';

/** Needs the dictionaries of the languages of a blog, which only the `check.spelling` option asks for. */
export const wordMisspelled = {
  code: 'word-misspelled',
  severity: 'warning',
  means:
    'The dictionary of the language of the post does not have the word. Only blogs with the `check.spelling` option are checked for these. Code, formulas, URLs, identifiers, abbreviations and names are skipped, as are words that the post also uses in code.',
  fix: 'Correct the word, or add it to `check.spelling.words` if it is right.',
} as const satisfies About;
