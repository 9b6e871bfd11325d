import { gap, keyAt, type Field } from './fields.ts';

/** How a term is written. */
export interface Spelling {
  text: string;
  /** Whether it also occurs where only names are capitalised: within phrases, and not in German. */
  isWithin: boolean;
}

/** How often a spelling occurs: within phrases of running text, and anywhere. */
interface Uses {
  within: number;
  anywhere: number;
  /** Within phrases of a language that does not capitalise every noun. */
  telling: number;
}

/** Words of scripts that do not separate them. */
const unspaced = /^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}ー]+$/u;

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
  const add = (term: number, spelling: string, isWithin: boolean, isTelling: boolean) => {
    const uses = found.get(term) ?? new Map<string, Uses>();
    const known = uses.get(spelling) ?? { within: 0, anywhere: 0, telling: 0 };
    uses.set(spelling, {
      within: known.within + Number(isWithin),
      anywhere: known.anywhere + 1,
      telling: known.telling + Number(isWithin && isTelling),
    });
    found.set(term, uses);
  };
  const isWord = names.map((name) => /\p{L}/u.test(name));
  for (const { name, capitalisesNouns, terms, spellings } of read.flat()) {
    const isWithin = (index: number) =>
      name === 'text' && index > 0 && isWord[spellings[index - 1] ?? 0] === true;
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index] ?? gap;
      const spelling = names[spellings[index] ?? 0] ?? '';
      if (wanted.has(term)) add(term, spelling, isWithin(index), !capitalisesNouns);
      const pair = pairs.get(keyAt(terms, index) ?? gap);
      if (pair === undefined || !wanted.has(pair)) continue;
      const before = names[spellings[index - 1] ?? 0] ?? '';
      const space = unspaced.test(before) && unspaced.test(spelling) ? '' : ' ';
      add(pair, `${before}${space}${spelling}`, isWithin(index - 1), !capitalisesNouns);
    }
  }
  return new Map([...found].map(([term, uses]) => [term, usual(uses)]));
}

function usual(uses: ReadonlyMap<string, Uses>): Spelling {
  const [[text, { telling }] = ['', { telling: 0 }]] = [...uses].sort(
    ([a, x], [b, y]) => y.within - x.within || y.anywhere - x.anywhere || (a < b ? 1 : -1),
  );
  return { text, isWithin: telling > 0 };
}
