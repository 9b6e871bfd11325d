import type { Dictionary } from './dictionary.ts';
import { fieldTerms } from './terms.ts';

/** Words that are right whatever a dictionary says. */
export class WordList {
  readonly #exact: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.#exact = new Set([...fieldTerms, ...words]);
  }

  /** A word without capital letters is in the list in any case; others only as they are written. */
  has(word: string): boolean {
    return this.#exact.has(word) || this.#exact.has(word.toLowerCase());
  }
}

/** What is known of the words of a language. */
export interface Knowledge {
  dictionary: Dictionary;
  list: WordList;
  /** BCP 47 tag of the dictionary. */
  lang: string;
}

/** Whether a word is unknown, and each part of it if it has a hyphen or an apostrophe. */
export function isMisspelled(word: string, known: Knowledge): boolean {
  return !isRight(word, known) && wrongPart(word, known) !== undefined;
}

/** What a misspelled word may be meant to be, the most probable first; at most three, often none. */
export function suggestions(word: string, known: Knowledge): string[] {
  const wrong = wrongPart(word, known);
  if (wrong === undefined) return [];
  const { parts, at } = wrong;
  // An apostrophe may be in the wrong place.
  if (!word.includes('-') && parts.length > 1) {
    const near = known.dictionary.near(word).filter(isOneWord);
    if (near.length > 0) return near.slice(0, 3);
  }
  const near = known.dictionary.near(parts[at] ?? '');
  const whole = near.filter(isOneWord);
  const best = whole.length > 0 ? whole : near.filter((one) => !one.includes('-'));
  return best.slice(0, 3).map((one) => parts.with(at, one).join(''));
}

function wrongPart(word: string, known: Knowledge): { parts: string[]; at: number } | undefined {
  const parts = word.split(/(['-])/);
  const at = parts.findIndex((part) => !isPartRight(part, known));
  return at === -1 ? undefined : { parts, at };
}

function isRight(word: string, { dictionary, list }: Knowledge): boolean {
  return list.has(word) || dictionary.has(word) || dictionary.has(`${word}.`);
}

/** A part of a word between hyphens. Very short ones are mostly abbreviations. */
function isPartRight(part: string, known: Knowledge): boolean {
  if ([...part].length < 3 || isRight(part, known)) return true;
  return /^en\b/i.test(known.lang) && isEnglish(part.toLowerCase(), known);
}

const prefix =
  /^(?:un|re|non|pre|de|dis|mis|sub|over|under|inter|multi|micro|auto|anti|semi|super|meta|geo|hyper|trans|out)(?=\p{L}{4})/u;
const alone = /^(?:pre|non|multi|micro|geo|meta|pseudo|quasi|proto|async|sync)$/;

/** Whether an English word follows from others, so that dictionaries leave it out: `resharding`, `failover`, `lookups`. */
function isEnglish(word: string, known: Knowledge): boolean {
  if (alone.test(word)) return true;
  const singular = word.replace(/s$/, '');
  const isLong = singular.length > 3 && known.dictionary.has(singular);
  if (singular !== word && (isLong || known.list.has(singular))) return true;
  const rest = word.replace(prefix, '');
  const isDerived = (rest !== word && isRight(rest, known)) || isCompound(word, known);
  // A word that is like another one is more probably a mistake.
  return isDerived && !known.dictionary.near(word).some(isOneWord);
}

/** Whether a word is two others: `backpressure`. */
function isCompound(word: string, known: Knowledge): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    const isBoth = isRight(word.slice(0, at), known) && isRight(word.slice(at), known);
    if (isBoth && word.length > 6) return true;
  }
  return false;
}

function isOneWord(suggestion: string): boolean {
  return !/[\s-]/.test(suggestion);
}
