import type { RelatedDocument, RelatedFact } from './types.ts';
import { rarity } from './vectors.ts';

/** Added to the score for equal tags, if they are rare and both documents have no others. */
const tagWeight = 0.2;
/** Added to the score for each equal fact. */
const factWeight = 0.04;
/** A tag or fact that more documents have than this is ignored. */
const mostOfLabel = 400;

/** Tags and facts that two documents share. */
export interface SharedLabels {
  score: number;
  /** The rarest first. */
  tags: string[];
  facts: RelatedFact[];
}

/** The tags and facts that documents share, by document and document. */
export function sharedLabels(documents: readonly RelatedDocument[]): Map<number, SharedLabels>[] {
  const labels = documents.map(labelsOf);
  const index = new Map<string, number[]>();
  labels.forEach((own, document) => {
    for (const key of own.keys()) {
      const having = index.get(key);
      if (having === undefined) index.set(key, [document]);
      else having.push(document);
    }
  });
  const rarityOf = (key: string) => rarity(index.get(key)?.length ?? 0, documents.length);
  const sums = labels.map((own) =>
    [...own.keys()].filter(isTag).reduce((sum, key) => sum + rarityOf(key), 0),
  );
  return labels.map((own, document) => {
    const found = new Map<number, SharedLabels & { rarity: number }>();
    const rarest = [...own].sort(([a], [b]) => rarityOf(b) - rarityOf(a));
    for (const [key, label] of rarest) {
      const having = index.get(key) ?? [];
      if (having.length > mostOfLabel) continue;
      for (const other of having) {
        if (other === document) continue;
        const shared = found.get(other) ?? { score: 0, tags: [], facts: [], rarity: 0 };
        found.set(other, shared);
        if (typeof label === 'string') {
          shared.tags.push(label);
          shared.rarity += rarityOf(key);
        } else if (having.length <= Math.max(2, documents.length / 3)) {
          shared.facts.push(label);
          shared.score += factWeight;
        }
      }
    }
    for (const [other, shared] of found) {
      const union = (sums[document] ?? 0) + (sums[other] ?? 0) - shared.rarity;
      if (union > 0) shared.score += (tagWeight * shared.rarity) / union;
    }
    return found;
  });
}

function labelsOf({ tags, facts }: RelatedDocument): Map<string, string | RelatedFact> {
  return new Map<string, string | RelatedFact>([
    ...tags.map((tag) => [`tag ${fold(tag)}`, tag] as const),
    ...facts.map((fact) => [`fact ${fold(fact.label)}: ${fold(fact.value)}`, fact] as const),
  ]);
}

function isTag(key: string): boolean {
  return key.startsWith('tag ');
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
