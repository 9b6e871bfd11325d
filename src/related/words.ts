import { termLanguage, type TermLanguage } from './language.ts';

/** A word of a text with its term. */
export interface Word {
  /** As written. */
  surface: string;
  /** Folded and without a plural ending; empty for a word that says nothing about the subject. */
  term: string;
}

/** Scripts without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]*/gu;
/** Words, and what ends a phrase: a line feed, or punctuation that is not part of a compound. */
const runs = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*|\n|[^\p{L}\p{M}\p{N}\s'’‐-]+/gu;

/** Finds words in scripts without spaces; which script it is matters, and not the language. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Maximum length. The beginning of a longer text is enough. */
const longest = 400_000;

/**
 * The words of a text in order. The end of a phrase is kept as a word without a term.
 *
 * @param lang BCP 47 tag; English without one
 */
export function wordsOf(text: string, lang?: string): Word[] {
  const language = termLanguage(lang);
  const words: Word[] = [];
  const { elided } = language;
  const add = (written: string) => {
    const surface = elided === undefined ? written : written.replace(elided, '');
    if (surface !== '') words.push({ surface, term: termOf(surface, language) });
  };
  for (const [found] of text.slice(0, longest).matchAll(runs)) {
    // A fast path, because most words are Latin.
    if (/^[\u0000-\u0dff]*$/.test(found)) {
      add(found);
      continue;
    }
    let end = 0;
    for (const run of found.matchAll(unspaced)) {
      add(found.slice(end, run.index));
      for (const { segment } of segmenter.segment(run[0])) add(segment);
      end = run.index + run[0].length;
    }
    add(found.slice(end));
  }
  return words;
}

const terms = new WeakMap<TermLanguage, Map<string, string>>();

function termOf(word: string, language: TermLanguage): string {
  const ofLanguage = terms.get(language) ?? new Map<string, string>();
  const known = ofLanguage.get(word);
  if (known !== undefined) return known;
  const term = newTerm(word, language);
  // Bounded, so that rare words don't fill the memory of a long-running server.
  if (ofLanguage.size > 200_000) ofLanguage.clear();
  terms.set(language, ofLanguage.set(word, term));
  return term;
}

function newTerm(word: string, { stopWords }: TermLanguage): string {
  const folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’](?:s|t|re|ve|ll|d|m)?$/, '')
    .replace(/[’]/g, "'");
  if (!/\p{L}/u.test(folded)) return '';
  if (folded.length < 2 || folded.length > 40 || stopWords.has(folded)) {
    return '';
  }
  return singular(folded);
}

/** Removes English plurals. Other endings distinguish words. */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || !word.endsWith('s') || /(?:ss|us|is|as)$/.test(word))
    return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
