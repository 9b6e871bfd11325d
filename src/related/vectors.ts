import type { Vocabulary } from './vocabulary.ts';

/** The terms that distinguish a document, as a vector of length 1. */
export interface Vector {
  /** In rising order. */
  terms: Int32Array;
  weights: Float32Array;
}

/** BM25's k1 and b: saturation of repeated words, and normalisation by length. */
const saturation = 1.2;
const lengthShare = 0.5;
/** Maximum number of terms in a vector. */
const mostTerms = 200;
/** Words that a larger share of the documents has are ignored, unless there are few documents. */
const commonShare = 0.4;
const fewDocuments = 10;

/** How rare a term is: BM25's inverse document frequency. */
export function rarity(documents: number, all: number): number {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

/** BM25 weights of the terms of each document. Terms of only one document are left out. */
export function vectorsOf({ documents, profiles }: Vocabulary): Vector[] {
  const all = profiles.length;
  const total = profiles.reduce((sum, { length }) => sum + length, 0);
  const average = Math.max(1, total / Math.max(1, all));
  const most = all < fewDocuments ? all : all * commonShare;
  return profiles.map(({ counts, length }) => {
    const discount = saturation * (1 - lengthShare + (lengthShare * length) / average);
    const found: { term: number; weight: number }[] = [];
    for (const [term, count] of counts) {
      const having = documents[term] ?? 0;
      if (having < 2 || having > most) continue;
      const often = (count * (saturation + 1)) / (count + discount);
      found.push({ term, weight: often * rarity(having, all) });
    }
    found.sort((a, b) => b.weight - a.weight || a.term - b.term);
    const kept = found.slice(0, mostTerms).sort((a, b) => a.term - b.term);
    const norm = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return {
      terms: Int32Array.from(kept, ({ term }) => term),
      weights: Float32Array.from(kept, ({ weight }) => weight / norm),
    };
  });
}

/** The contribution of each shared term to the cosine of two vectors. */
export function sharedTerms(a: Vector, b: Vector): Map<number, number> {
  const shared = new Map<number, number>();
  eachShared(a, b, (term, product) => shared.set(term, product));
  return shared;
}

/** The cosine of two vectors: 1 when both texts are the same, 0 when they share no term. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  eachShared(a, b, (_, product) => {
    sum += product;
  });
  return sum;
}

function eachShared(a: Vector, b: Vector, visit: (term: number, product: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const one = a.terms[i] ?? 0;
    const other = b.terms[j] ?? 0;
    if (one === other) visit(one, (a.weights[i] ?? 0) * (b.weights[j] ?? 0));
    if (one <= other) i++;
    if (other <= one) j++;
  }
}
