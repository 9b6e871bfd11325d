import type { Ranking } from './baselines.ts';
import type { LinkedDocument } from './folder.ts';

/** How well a ranking finds what authors link to, each from 0 to 1. */
export interface Quality {
  /** The share of a document's links among its first five recommendations; mean over the documents with links. */
  recall5: number;
  /** One over the place of the first recommendation that is linked; mean over the documents with links. */
  mrr: number;
  /** The share of all documents that get any recommendation. */
  coverage: number;
}

/** Compares a ranking with the links that were hidden from it. */
export function qualityOf(documents: readonly LinkedDocument[], ranking: Ranking): Quality {
  const linking = documents.filter(({ truth }) => truth.length > 0);
  let recall = 0;
  let reciprocal = 0;
  for (const { id, truth } of linking) {
    const wanted = new Set(truth);
    const found = ranking.get(id) ?? [];
    recall += found.slice(0, 5).filter((other) => wanted.has(other)).length / wanted.size;
    const place = found.findIndex((other) => wanted.has(other));
    if (place !== -1) reciprocal += 1 / (place + 1);
  }
  const covered = documents.filter(({ id }) => (ranking.get(id) ?? []).length > 0).length;
  return {
    recall5: share(recall, linking.length),
    mrr: share(reciprocal, linking.length),
    coverage: share(covered, documents.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
