import { wordSlug } from '../schema/slugs.ts';

/** A distinct tag or category of the blog. */
export interface DistinctTerm {
  /** The most frequent spelling; of equals, the one that sorts first. */
  name: string;
  slug: string;
  count: number;
}

/**
 * The URL segment of a term, independent of other terms: its words (`C++` → `c-plus-plus`), or its
 * code points if it has none (`🚀` → `u1f680`).
 */
export function termSlug(name: string): string {
  const slug = wordSlug(name);
  if (slug !== '') return slug;
  const points = Array.from(name.normalize('NFC').trim(), (symbol) => symbol.codePointAt(0) ?? 0);
  const shown = points.filter((point) => point < 0xfe00 || point > 0xfe0f);
  return shown.length === 0 ? 'term' : shown.map((point) => `u${point.toString(16)}`).join('-');
}

/** Terms that differ only by case or by surrounding space are one. */
export function termKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/**
 * The distinct terms of a list of posts. When two terms still share a slug (`a.b` and `a-b`), the one whose
 * name sorts first keeps it and the next get `-2`, `-3`: the result depends on the set of names only.
 *
 * @param lists the terms of each post, as written.
 * @returns by key ({@link termKey}), most frequent first, then by name.
 */
export function distinctTerms(lists: readonly (readonly string[])[]): Map<string, DistinctTerm> {
  const spellings = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const key of new Set(list.map(termKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const written of list) {
      const name = written.trim();
      const byName = spellings.get(termKey(name)) ?? new Map<string, number>();
      byName.set(name, (byName.get(name) ?? 0) + 1);
      spellings.set(termKey(name), byName);
    }
  }
  const terms = [...spellings].map(([key, byName]) => {
    const [[name] = [key]] = [...byName].sort(([a, x], [b, y]) => y - x || compare(a, b));
    return { key, name, slug: termSlug(name), count: counts.get(key) ?? 0 };
  });
  const taken = new Set<string>();
  for (const term of terms.sort((a, b) => compare(a.key, b.key))) {
    const own = term.slug;
    for (let n = 2; taken.has(term.slug); n++) term.slug = `${own}-${n}`;
    taken.add(term.slug);
  }
  terms.sort((a, b) => b.count - a.count || compare(a.key, b.key));
  return new Map(terms.map(({ key, ...term }) => [key, term]));
}

/** By code point: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
