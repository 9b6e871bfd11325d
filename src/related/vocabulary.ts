import type { RelatedDocument } from './types.ts';
import { fieldWeights, gap, keyAt, keyBase, type Field } from './fields.ts';
import { termLanguage } from './language.ts';
import { spellingsOf, type Spelling } from './spellings.ts';
import { wordsOf } from './words.ts';

/** One document as counted terms: words, and pairs of adjacent words. */
export interface Profile {
  /** Weighted number of occurrences, by term. */
  counts: ReadonlyMap<number, number>;
  /** The terms of the title. */
  title: ReadonlySet<number>;
  /** The terms of title, headings and tags, which name the subject. */
  subjects: ReadonlySet<number>;
  /** Sum of the counts of words. */
  length: number;
}

/** The terms of all documents, by number: first the words, then the pairs. */
export interface Vocabulary {
  /** How many of the terms are words. */
  words: number;
  /** The two words of a pair. */
  pairs: readonly (readonly [number, number])[];
  /** In how many documents a term occurs. */
  documents: readonly number[];
  profiles: readonly Profile[];
  /** The most frequent spelling of each of some terms, if one can be within a phrase, not at its start. */
  spellings(terms: ReadonlySet<number>): Map<number, Spelling>;
}

/** Counts the words of documents. Pairs that only one document has are left out. */
export function vocabularyOf(documents: readonly RelatedDocument[]): Vocabulary {
  const terms = new Numbers();
  const spellings = new Numbers();
  const isForm = repeatedHeadings(documents);
  const read = documents.map((document) => {
    const { capitalisesNouns } = termLanguage(document.lang);
    return fieldsOf(document, isForm).map(({ name, text }): Field => {
      const words = wordsOf(text, document.lang);
      return {
        ...{ name, capitalisesNouns },
        terms: Int32Array.from(words, ({ term }) => (term === '' ? gap : terms.of(term))),
        spellings: Int32Array.from(words, ({ surface }) => spellings.of(surface)),
      };
    });
  });
  const words = terms.size;
  const { numbers, pairs } = sharedPairs(read, words);
  const counted: number[] = [];
  const profiles = read.map((fields) => {
    const profile = profileOf(fields, numbers);
    for (const term of profile.counts.keys()) counted[term] = (counted[term] ?? 0) + 1;
    return profile;
  });
  return {
    ...{ words, pairs, documents: counted, profiles },
    spellings: (wanted) => spellingsOf(wanted, read, numbers, spellings.names()),
  };
}

class Numbers {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.size);
    return this.size - 1;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Finds headings that several documents have. They come from a template and say nothing about the subject. */
function repeatedHeadings(documents: readonly RelatedDocument[]): (heading: string) => boolean {
  const counts = new Map<string, number>();
  for (const { headings } of documents) {
    for (const heading of new Set(headings.map(folded))) {
      counts.set(heading, (counts.get(heading) ?? 0) + 1);
    }
  }
  return (heading) => (counts.get(folded(heading)) ?? 0) >= formHeadings;
}

/** Number of documents from which on a shared heading counts as part of a template. */
const formHeadings = 3;

function folded(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

function fieldsOf(
  { title, headings, tags, text }: RelatedDocument,
  isForm: (heading: string) => boolean,
) {
  return [
    { name: 'title', text: title },
    { name: 'heading', text: headings.filter((heading) => !isForm(heading)).join('\n') },
    { name: 'tag', text: tags.join('\n') },
    { name: 'text', text },
  ] as const;
}

function sharedPairs(read: readonly (readonly Field[])[], words: number) {
  const first = new Map<number, number>();
  const numbers = new Map<number, number>();
  const pairs: [number, number][] = [];
  for (const [document, fields] of read.entries()) {
    for (const { terms } of fields) {
      for (let index = 1; index < terms.length; index++) {
        const key = keyAt(terms, index);
        if (key === undefined || numbers.has(key)) continue;
        const before = first.get(key);
        if (before === undefined) first.set(key, document);
        else if (before !== document) {
          numbers.set(key, words + pairs.length);
          pairs.push([Math.floor(key / keyBase), key % keyBase]);
        }
      }
    }
  }
  return { numbers, pairs };
}

function profileOf(fields: readonly Field[], pairs: ReadonlyMap<number, number>): Profile {
  const counts = new Map<number, number>();
  const title = new Set<number>();
  const subjects = new Set<number>();
  let length = 0;
  for (const { name, terms } of fields) {
    const weight = fieldWeights[name];
    const add = (term: number) => {
      counts.set(term, (counts.get(term) ?? 0) + weight);
      if (name === 'title') title.add(term);
      if (name !== 'text') subjects.add(term);
    };
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] ?? gap;
      if (term === gap) continue;
      add(term);
      length += weight;
      const pair = pairs.get(keyAt(terms, index) ?? gap);
      if (pair !== undefined) add(pair);
    }
  }
  return { counts, title, subjects, length };
}
