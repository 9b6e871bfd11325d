import type { About } from '../contract.ts';

/** What keeps the spelling of a language from being checked. */
export const dictionaryMissing = {
  code: 'dictionary-missing',
  severity: 'error',
  means:
    'The `check.spelling` option is on, but a package that it needs for the language of some posts is not installed, so their spelling was not checked. Builds do not need these packages.',
  fix: 'Install the package, or name another one in `check.spelling.dictionaries`.',
} as const satisfies About;
