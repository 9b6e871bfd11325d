import type { LinkedDocument } from './folder.ts';

/** The ids that a method recommends for each document, best first. */
export type Ranking = ReadonlyMap<string, readonly string[]>;

/** As many as a page shows. */
const limit = 5;

/** By the number of shared tags; among equals the newer, then by id. */
export function byTags(documents: readonly LinkedDocument[]): Ranking {
  const byTag = new Map<string, LinkedDocument[]>();
  for (const document of documents) {
    for (const tag of tagsOf(document)) byTag.set(tag, [...(byTag.get(tag) ?? []), document]);
  }
  return new Map(
    documents.map((document) => {
      const shared = new Map<LinkedDocument, number>();
      for (const tag of tagsOf(document)) {
        for (const other of byTag.get(tag) ?? []) {
          if (other !== document) shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      const ranked = [...shared].sort(([a, x], [b, y]) => y - x || newer(a, b));
      return [document.id, ranked.slice(0, limit).map(([{ id }]) => id)];
    }),
  );
}

function tagsOf({ tags }: LinkedDocument): Set<string> {
  return new Set(tags.map((tag) => tag.toLowerCase()));
}

/** By the time between the dates. */
export function byDate(documents: readonly LinkedDocument[]): Ranking {
  const dated = documents
    .flatMap(({ id, date }) => (date === undefined ? [] : [{ id, time: date.getTime() }]))
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  const ranking = new Map<string, string[]>();
  dated.forEach(({ id, time }, index) => {
    const around = dated.slice(Math.max(0, index - limit), index + limit + 1);
    const ranked = around
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, apart: Math.abs(other.time - time) }))
      .sort((a, b) => a.apart - b.apart || (a.id < b.id ? -1 : 1));
    ranking.set(
      id,
      ranked.slice(0, limit).map((other) => other.id),
    );
  });
  return ranking;
}

/**
 * Hugo's default scheme: indices `keywords` (weight 100), `tags` (80) and `date` by year (10), threshold 80,
 * no newer documents. Weights of all matches add up; the threshold holds for their mean and falls with
 * their number. Keywords and tags are compared as written.
 *
 * @see https://gohugo.io/configuration/related-content/
 */
export function byHugo(documents: readonly LinkedDocument[]): Ranking {
  const index = new Map<string, LinkedDocument[]>();
  for (const document of documents) {
    for (const { key } of keysOf(document)) index.set(key, [...(index.get(key) ?? []), document]);
  }
  return new Map(
    documents.map((document) => {
      const matches = new Map<LinkedDocument, { weight: number; count: number }>();
      for (const { key, weight } of keysOf(document)) {
        for (const other of index.get(key) ?? []) {
          if (other === document || timeOf(other) > timeOf(document)) continue;
          const match = matches.get(other) ?? { weight: 0, count: 0 };
          match.weight += weight;
          match.count += 1;
          matches.set(other, match);
        }
      }
      const ranked = [...matches]
        .filter(([, { weight, count }]) => Math.floor(weight / count) >= Math.floor(80 / count))
        .sort(([a, x], [b, y]) => y.weight - x.weight || newer(a, b));
      return [document.id, ranked.slice(0, limit).map(([{ id }]) => id)];
    }),
  );
}

function keysOf({ keywords, tags, date }: LinkedDocument): { key: string; weight: number }[] {
  return [
    ...keywords.map((keyword) => ({ key: `keyword ${keyword}`, weight: 100 })),
    ...tags.map((tag) => ({ key: `tag ${tag}`, weight: 80 })),
    ...(date === undefined ? [] : [{ key: `year ${date.getUTCFullYear()}`, weight: 10 }]),
  ];
}

function timeOf({ date }: LinkedDocument): number {
  return date?.getTime() ?? 0;
}

function newer(a: LinkedDocument, b: LinkedDocument): number {
  return timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1);
}
