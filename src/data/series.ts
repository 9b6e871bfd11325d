import { byWeightAndDate } from './order.ts';
import { termKey } from './terms.ts';
import type { CountedTerm, Post, SeriesPart, Term } from './types.ts';

/**
 * The posts of a series in reading order: those with a `weight` first, the lightest before the others,
 * then by date, the oldest first. Drafts without a date come last.
 */
export function postsInSeries(posts: readonly Post[], { name }: Pick<Term, 'name'>): Post[] {
  const key = termKey(name);
  return posts
    .filter(({ series }) => series.some((own) => termKey(own) === key))
    .sort(byWeightAndDate('oldest'));
}

/** The place of a post in each of its series, in the order in which its author names them. */
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
