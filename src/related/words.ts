import { stopWords } from './stop-words.ts';

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

/** Maximum length. The beginning of a longer text is enough. */
const longest = 400_000;

/**
 * The words of a text in order. Text without spaces is split into pairs of characters. The end of a phrase is kept as
 * a word without a term.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const add = (surface: string) => {
    if (surface !== '') words.push({ surface, term: termOf(surface) });
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
      words.push(...pairsOf(run[0]));
      end = run.index + run[0].length;
    }
    add(found.slice(end));
  }
  return words;
}

function pairsOf(run: string): Word[] {
  const characters = [...run];
  if (characters.length === 1) return [{ surface: run, term: '' }];
  return characters.slice(1).map((character, index) => {
    const pair = `${characters[index] ?? ''}${character}`;
    return { surface: pair, term: pair };
  });
}

const terms = new Map<string, string>();

function termOf(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const term = newTerm(word);
  // Bounded, so that rare words don't fill the memory of a long-running server.
  if (terms.size > 200_000) terms.clear();
  terms.set(word, term);
  return term;
}

function newTerm(word: string): string {
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
