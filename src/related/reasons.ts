import type { SharedLabels } from './shared-labels.ts';
import type { RelatedReason } from './types.ts';
import { sharedTerms, type Vector } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Most tags and words of one reason. */
const mostItems = 3;
/** Words that more of the documents have explain nothing; of a few documents half may have them. */
const telling = { share: 0.2, atLeast: 4 };

/**
 * The terms that tell what two documents have in common: those that both dwell on before others, then
 * the most telling first, and a pair before its words.
 */
export function tellingTerms(
  document: number,
  other: number,
  vectors: readonly Vector[],
  vocabulary: Vocabulary,
): number[] {
  const { words, pairs, documents, profiles } = vocabulary;
  const [a, b] = [vectors[document], vectors[other]];
  if (a === undefined || b === undefined) return [];
  const countOf = (number: number, term: number) => profiles[number]?.counts.get(term) ?? 0;
  // Twice in both, or once in a text about which the other's title is.
  const isRepeated = (term: number) => countOf(document, term) * countOf(other, term) >= 4;
  const most = Math.max(telling.atLeast, profiles.length * telling.share);
  const shared = sharedTerms(a, b);
  const gain = (term: number) => shared.get(term) ?? 0;
  // What a pair says is said better by the pair than by its words.
  const value = (term: number) => {
    const pair = pairs[term - words];
    return pair === undefined ? gain(term) : gain(term) + gain(pair[0]) + gain(pair[1]);
  };
  const ranked = [...shared.keys()]
    .filter((term) => (documents[term] ?? 0) <= most)
    .map((term) => ({ term, value: value(term), repeated: isRepeated(term) }))
    .sort(
      (x, y) => Number(y.repeated) - Number(x.repeated) || y.value - x.value || x.term - y.term,
    );
  const taken = new Set<number>();
  const chosen: number[] = [];
  for (const { term, repeated } of ranked) {
    // Words that are said in passing explain little, and nothing beside better ones.
    if (!repeated && chosen.length > 1) break;
    const parts = term < words ? [term] : (pairs[term - words] ?? []);
    if (chosen.length === 2 * mostItems || parts.some((part) => taken.has(part))) continue;
    for (const part of parts) taken.add(part);
    chosen.push(term);
  }
  return chosen;
}

/** What is known of two documents, the second of which is recommended to readers of the first. */
export interface Connection {
  named: boolean;
  /** The second links to the first. */
  linksHere: boolean;
  linkedHere: boolean;
  shared: Pick<SharedLabels, 'tags' | 'facts'> | undefined;
  /** What both texts say, the most telling first. */
  words: readonly string[];
}

/** Why a document is related, in the order of interest; none when there is nothing that could be said. */
export function reasonsOf(connection: Connection): RelatedReason[] {
  const { named, linksHere, linkedHere, shared, words } = connection;
  const tags = shared?.tags ?? [];
  const said = tags.map(plain);
  const more = words.filter(
    (word) => isTelling(word) && !said.some((tag) => overlaps(tag, plain(word))),
  );
  const items = [...tags, ...more].slice(0, mostItems);
  return [
    ...(named ? [{ kind: 'named' } as const] : []),
    ...(linksHere ? [{ kind: 'links-here' } as const] : []),
    ...(linkedHere ? [{ kind: 'linked-here' } as const] : []),
    ...(items.length > 0 ? [{ kind: 'shares', items } as const] : []),
    ...(shared?.facts ?? []).map(
      ({ label, value }) => ({ kind: 'same-fact', label, value }) as const,
    ),
  ];
}

/** Two letters say something only where words are written with few. */
function isTelling(word: string): boolean {
  return (
    word.length > 2 ||
    /[^\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ||
    /^\p{Lu}+$/u.test(word)
  );
}

function overlaps(tag: string, word: string): boolean {
  return ` ${tag} `.includes(` ${word} `) || ` ${word} `.includes(` ${tag} `);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{L}{3,})s\b/gu, '$1')
    .trim();
}
