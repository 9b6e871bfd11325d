import { reasonsOf, recognisable, tellingTerms } from './reasons.ts';
import { sharedLabels, type SharedLabels } from './shared-labels.ts';
import { textScores } from './text-scores.ts';
import type { RelatedDocument, RelatedOptions, RelatedResult } from './types.ts';
import { cosine, vectorsOf } from './vectors.ts';
import { vocabularyOf } from './vocabulary.ts';

export type * from './types.ts';

/** Added to the score of two documents for a link in either direction. */
const linkWeight = 0.3;
/** Minimum score. Below it, two documents have no more in common than any two of a blog. */
const threshold = 0.07;
/** Candidates for each place of a list. */
const perPlace = 4;
/** Extra candidates, to replace those without a reason. */
const spare = 3;
/** Share of its score that a candidate loses if it repeats one above it. */
const repetition = 0.5;

interface Candidate {
  document: number;
  score: number;
  labels: SharedLabels | undefined;
}

/**
 * The documents that are related to each one, by id, best first. A score is the sum of what the texts share (the
 * cosine of BM25 weights, and titles that the other text says), shared tags by their rarity, equal facts, and links
 * between the two; it is the same in both directions. From the best candidates those are taken first that differ from
 * the ones taken before them (maximal marginal relevance). Documents below a threshold and those without a reason are
 * left out, so a list can be shorter or empty.
 *
 * The same documents give the same lists, regardless of their order. The time grows with the number of documents
 * times that of their words.
 */
export function relate(
  documents: readonly RelatedDocument[],
  { limit = 5 }: RelatedOptions = {},
): Map<string, RelatedResult[]> {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const vocabulary = vocabularyOf(sorted);
  const vectors = vectorsOf(vocabulary);
  const texts = textScores(vectors, vocabulary);
  const labels = sharedLabels(sorted);
  const numbers = new Map(sorted.map(({ id }, document) => [id, document]));
  const links = sorted.map(
    (document) => new Set(document.links.flatMap((id) => numbers.get(id) ?? [])),
  );
  const linking = reversed(links);

  const chosen = sorted.map((own, document) => {
    const others = new Set([
      ...(texts[document]?.keys() ?? []),
      ...(labels[document]?.keys() ?? []),
      ...(links[document] ?? []),
      ...(linking[document] ?? []),
    ]);
    others.delete(document);
    const named = (own.named ?? []).flatMap((id) => numbers.get(id) ?? []);
    const candidate = (other: number): Candidate => {
      const shared = labels[document]?.get(other);
      const linked = Boolean(links[document]?.has(other) || linking[document]?.has(other));
      const text = texts[document]?.get(other) ?? 0;
      const score = text + (shared?.score ?? 0) + (linked ? linkWeight : 0);
      return { document: other, score: Math.min(1, score), labels: shared };
    };
    const first = [...new Set(named)].filter((other) => other !== document).map(candidate);
    for (const other of named) others.delete(other);
    const good = [...others].map(candidate).filter(({ score }) => score >= threshold);
    good.sort((a, b) => b.score - a.score || byDate(sorted, a.document, b.document));
    return diversified(first, good, limit + spare, (a, b) => similarity(a.document, b.document));
  });

  function similarity(a: number, b: number): number {
    const [one, other] = [vectors[a], vectors[b]];
    return one === undefined || other === undefined ? 0 : cosine(one, other);
  }

  const terms = chosen.map((candidates, document) =>
    candidates.map((candidate) => tellingTerms(document, candidate.document, vectors, vocabulary)),
  );
  const spellings = vocabulary.spellings(new Set(terms.flat(2).map(({ term }) => term)));
  const explained = (own: RelatedDocument, document: number): RelatedResult[] =>
    (chosen[document] ?? []).flatMap((candidate, place): RelatedResult[] => {
      const other = sorted[candidate.document]?.id;
      const [first, ...rest] = reasonsOf({
        score: candidate.score,
        named: other !== undefined && (own.named?.includes(other) ?? false),
        linksHere: linking[document]?.has(candidate.document) ?? false,
        linkedHere: links[document]?.has(candidate.document) ?? false,
        shared: candidate.labels,
        words: recognisable(terms[document]?.[place] ?? [], spellings),
        terms: terms[document]?.[place]?.length ?? 0,
      });
      if (first === undefined || other === undefined) return [];
      return [{ id: other, score: candidate.score, reasons: [first, ...rest] }];
    });
  return new Map(
    sorted.map((own, document) => {
      const results = explained(own, document);
      const named = results.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'named'));
      return [own.id, results.slice(0, Math.max(limit, named.length))];
    }),
  );
}

function reversed(links: readonly ReadonlySet<number>[]): Set<number>[] {
  const reverse = links.map(() => new Set<number>());
  for (const [document, targets] of links.entries()) {
    for (const target of targets) reverse[target]?.add(document);
  }
  return reverse;
}

/** The newer first; documents without a date come last, in the order of their ids. */
function byDate(documents: readonly RelatedDocument[], a: number, b: number): number {
  const time = (document: number) => documents[document]?.date?.getTime() ?? -Infinity;
  const [one, other] = [time(a), time(b)];
  return one === other ? a - b : other - one;
}

/**
 * Named documents first, then the best by score minus repetition of those already taken. Repetition only grows, so a
 * candidate is compared only when it would be next.
 */
function diversified(
  first: readonly Candidate[],
  candidates: readonly Candidate[],
  limit: number,
  similarity: (a: Candidate, b: Candidate) => number,
): Candidate[] {
  const left = candidates
    .slice(0, limit * perPlace)
    .map((candidate) => ({ candidate, value: candidate.score, repeats: 0, compared: 0 }));
  const chosen = [...first];
  while (chosen.length < limit) {
    const [top, ...others] = left;
    if (top === undefined) break;
    const best = others.reduce((one, other) => (other.value > one.value ? other : one), top);
    if (best.compared === chosen.length) {
      left.splice(left.indexOf(best), 1);
      chosen.push(best.candidate);
      continue;
    }
    for (const taken of chosen.slice(best.compared)) {
      best.repeats = Math.max(best.repeats, similarity(best.candidate, taken));
    }
    best.compared = chosen.length;
    best.value = best.candidate.score * (1 - repetition * best.repeats);
  }
  return chosen;
}
