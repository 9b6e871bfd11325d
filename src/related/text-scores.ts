import { rarity, type Vector } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Added to the score, in each direction, if the other text contains all of a title. */
const titleWeight = 0.28;
/** Exponent, because half of a title is worth far less than half. */
const titlePower = 2.5;
/** The rarity that a title's terms must have together to count in full, in logarithms of the number of documents. */
const titleRarity = 0.8;
/** Number of documents of a term that are compared: those with its highest weights. */
const mostOfTerm = 300;
/** Number of candidates of a document, and the minimum cosine of a candidate. */
const mostCandidates = 100;
const leastCosine = 0.02;
/** Words in more titles than this don't identify a document. */
const mostTitles = 100;
/** Minimum share of a title. Less is coincidence. */
const leastSaid = 0.25;

/**
 * How much the texts of two documents have in common, by document and document: the cosine of their vectors, and the
 * share of each title that the other text contains. The lists of the inverted indexes are cut, so that the cost grows
 * with the number of documents times that of their terms. Both directions have the same score.
 */
export function textScores(
  vectors: readonly Vector[],
  vocabulary: Vocabulary,
): Map<number, number>[] {
  const scores = cosines(vectors);
  for (const [document, titles] of titlesSaid(vocabulary).entries()) {
    for (const [other, said] of titles) {
      const value = titleWeight * said ** titlePower;
      add(scores[document], other, value);
      add(scores[other], document, value);
    }
  }
  return scores;
}

function add(scores: Map<number, number> | undefined, document: number, value: number): void {
  scores?.set(document, (scores.get(document) ?? 0) + value);
}

/** The documents of a term and its weight in each; arrays of numbers, because every pair of them is visited. */
interface TermList {
  documents: Int32Array;
  weights: Float32Array;
}

function listsOf(vectors: readonly Vector[]): Map<number, TermList> {
  const byTerm = new Map<number, { document: number; weight: number }[]>();
  vectors.forEach(({ terms, weights }, document) => {
    terms.forEach((term, index) => {
      const entry = { document, weight: weights[index] ?? 0 };
      const list = byTerm.get(term);
      if (list === undefined) byTerm.set(term, [entry]);
      else list.push(entry);
    });
  });
  const lists = new Map<number, TermList>();
  for (const [term, list] of byTerm) {
    list.sort((a, b) => b.weight - a.weight || a.document - b.document);
    const kept = list.slice(0, mostOfTerm);
    lists.set(term, {
      documents: Int32Array.from(kept, ({ document }) => document),
      weights: Float32Array.from(kept, ({ weight }) => weight),
    });
  }
  return lists;
}

function cosines(vectors: readonly Vector[]): Map<number, number>[] {
  const lists = listsOf(vectors);
  const sums = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  return vectors.map(({ terms, weights }, document) => {
    let count = 0;
    for (let index = 0; index < terms.length; index++) {
      const list = lists.get(terms[index] ?? 0);
      if (list !== undefined) count = addProducts(sums, touched, count, list, weights[index] ?? 0);
    }
    const best: [document: number, sum: number][] = [];
    for (const other of touched.subarray(0, count)) {
      const sum = sums[other] ?? 0;
      if (sum >= leastCosine && other !== document) best.push([other, sum]);
      sums[other] = 0;
    }
    best.sort(([a, x], [b, y]) => y - x || a - b);
    return new Map(best.slice(0, mostCandidates));
  });
}

/** Notes the documents of a list that had no sum, and answers how many have one now. */
function addProducts(
  sums: Float64Array,
  touched: Int32Array,
  count: number,
  { documents, weights }: TermList,
  own: number,
): number {
  let noted = count;
  for (let index = 0; index < documents.length; index++) {
    const other = documents[index] ?? 0;
    const sum = sums[other] ?? 0;
    if (sum === 0) touched[noted++] = other;
    sums[other] = sum + own * (weights[index] ?? 0);
  }
  return noted;
}

/** The share of each title that a document's text contains, from 0 to 1, by document. */
function titlesSaid({ documents, profiles }: Vocabulary): Map<number, number>[] {
  const all = profiles.length;
  const rarities = documents.map((having) => rarity(having, all));
  const byTerm = new Map<number, number[]>();
  const wholes = profiles.map(({ title }, document) => {
    let sum = 0;
    for (const term of title) {
      sum += rarities[term] ?? 0;
      const titles = byTerm.get(term);
      if (titles === undefined) byTerm.set(term, [document]);
      else titles.push(document);
    }
    return sum;
  });
  const full = titleRarity * Math.log(all + 1);
  const sums = new Float64Array(all);
  return profiles.map(({ counts }, document) => {
    const touched: number[] = [];
    for (const [term, count] of counts) {
      const titles = byTerm.get(term);
      if (titles === undefined || titles.length > mostTitles) continue;
      const value = (rarities[term] ?? 0) * (count / (count + 1));
      for (const other of titles) {
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + value;
      }
    }
    const found = new Map<number, number>();
    for (const other of touched) {
      const whole = wholes[other] ?? 0;
      const said = whole === 0 ? 0 : ((sums[other] ?? 0) / whole) * Math.min(1, whole / full);
      if (said >= leastSaid && other !== document) found.set(other, Math.min(1, said));
      sums[other] = 0;
    }
    return found;
  });
}
