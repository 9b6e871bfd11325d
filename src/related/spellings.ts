import { gap, keyAt, type Field } from './fields.ts';

/** How a term is written. */
export interface Spelling {
  text: string;
  /** Whether it also occurs within phrases, not only where all words are capitalised. */
  isWithin: boolean;
}

/** How often a spelling occurs: within phrases of running text, and anywhere. */
interface Uses {
  within: number;
  anywhere: number;
}

/**
 * The most frequent spelling of each wanted term. A word within a phrase of running text has its usual spelling. At
 * the start of a sentence, in a heading or in a title it may be capitalised only because of its place.
 *
 * @param names the spellings by number
 */
export function spellingsOf(
  wanted: ReadonlySet<number>,
  read: readonly (readonly Field[])[],
  pairs: ReadonlyMap<number, number>,
  names: readonly string[],
): Map<number, Spelling> {
  const found = new Map<number, Map<string, Uses>>();
  const add = (term: number, spelling: string, within: boolean) => {
    const uses = found.get(term) ?? new Map<string, Uses>();
    const { within: before, anywhere } = uses.get(spelling) ?? { within: 0, anywhere: 0 };
    uses.set(spelling, { within: before + Number(within), anywhere: anywhere + 1 });
    found.set(term, uses);
  };
  const isWord = names.map((name) => /\p{L}/u.test(name));
  for (const { name, terms, spellings } of read.flat()) {
    const isWithin = (index: number) =>
      name === 'text' && index > 0 && isWord[spellings[index - 1] ?? 0] === true;
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] ?? gap;
      const spelling = names[spellings[index] ?? 0] ?? '';
      if (wanted.has(term)) add(term, spelling, isWithin(index));
      const pair = pairs.get(keyAt(terms, index) ?? gap);
      if (pair === undefined || !wanted.has(pair)) continue;
      add(pair, `${names[spellings[index - 1] ?? 0] ?? ''} ${spelling}`, isWithin(index - 1));
    }
  }
  return new Map([...found].map(([term, uses]) => [term, usual(uses)]));
}

function usual(uses: ReadonlyMap<string, Uses>): Spelling {
  const [[text, { within }] = ['', { within: 0 }]] = [...uses].sort(
    ([a, x], [b, y]) => y.within - x.within || y.anywhere - x.anywhere || (a < b ? 1 : -1),
  );
  return { text, isWithin: within > 0 };
}
