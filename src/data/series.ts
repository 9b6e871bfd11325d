import { termKey } from './terms.ts';
import type { CountedTerm, Post, SeriesPart, Term } from './types.ts';

/**
 * The posts of a series in reading order: those with a `weight` first, the lightest before the others,
 * then by date, the oldest first. Drafts without a date come last.
 */
export function postsInSeries(posts: readonly Post[], { name }: Pick<Term, 'name'>): Post[] {
  const key = termKey(name);
  return posts.filter(({ series }) => series.some((own) => termKey(own) === key)).sort(byReading);
}

function byReading(a: Post, b: Post): number {
  const last = Number.POSITIVE_INFINITY;
  const weight = ({ weight }: Post) => (weight === 0 ? last : weight);
  const time = ({ date }: Post) => date?.getTime() ?? last;
  if (weight(a) !== weight(b)) return weight(a) - weight(b);
  if (time(a) !== time(b)) return time(a) - time(b);
  return a.id < b.id ? -1 : 1;
}

/** Where a post stands in each of its series, in the order in which its author names them. */
export function seriesParts(
  { posts, series }: { posts: readonly Post[]; series: readonly CountedTerm[] },
  post: Post,
): SeriesPart[] {
  const keys = new Set(post.series.map(termKey));
  return [...keys].flatMap((key) => {
    const term = series.find(({ name }) => termKey(name) === key);
    if (term === undefined) return [];
    const parts = postsInSeries(posts, term);
    const index = parts.findIndex(({ id }) => id === post.id);
    return { series: term, part: index + 1, previous: parts[index - 1], next: parts[index + 1] };
  });
}
