import { createRequire } from 'node:module';
import { stopWords } from './stop-words.ts';

/** How the words of a language are read. */
export interface TermLanguage {
  /** Words that occur in texts about anything. */
  stopWords: ReadonlySet<string>;
  /** What is written onto the front of a word: `l'` in `l'index`. */
  elided: RegExp | undefined;
  /** Whether every noun is capitalised, so that a capital letter does not make a name. */
  capitalisesNouns: boolean;
}

const english: TermLanguage = { stopWords, elided: undefined, capitalisesNouns: false };

const elisions: Readonly<Record<string, RegExp>> = {
  ca: /^[dlmnst]['’]/i,
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i,
  it: /^(?:[cdlmstv]|un|all|dall|dell|nell|sull|coll|quest|quell)['’]/i,
};

const known = new Map<string, TermLanguage>();

/** @param lang BCP 47 tag; English without one */
export function termLanguage(lang: string | undefined): TermLanguage {
  const code = lang === undefined ? 'en' : new Intl.Locale(lang).language;
  if (code === 'en') return english;
  const found = known.get(code) ?? newTermLanguage(code);
  known.set(code, found);
  return found;
}

/** English words are among the others, because technical texts in every language have some. */
function newTermLanguage(code: string): TermLanguage {
  // Loaded only by blogs that have another language.
  const load = createRequire(import.meta.url);
  const lists = load('stopwords-iso') as Readonly<Record<string, readonly string[]>>;
  const own = (lists[code] ?? []).map((word) => word.normalize('NFKC').toLowerCase());
  return {
    stopWords: new Set([...stopWords, ...own]),
    elided: elisions[code],
    capitalisesNouns: code === 'de' || code === 'lb',
  };
}
