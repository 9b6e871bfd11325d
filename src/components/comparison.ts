import type { Post } from '../data/types.ts';
import { sortValue } from './sort-value.ts';

/** A fact of a post in a table of many. */
export interface ComparisonCell {
  value: string;
  note: string;
  /** Sort key; text if it has no number. */
  sort: number | undefined;
}

export interface Comparison {
  columns: string[];
  rows: { post: Pick<Post, 'title' | 'href'>; cells: (ComparisonCell | undefined)[] }[];
}

type Compared = Pick<Post, 'title' | 'href'> & { content: Pick<Post['content'], 'facts'> };

/**
 * The facts of posts side by side: a column for each label that two posts or more have, a row for each post with
 * any of them.
 *
 * @param labels in the order of the columns.
 */
export function comparison(posts: readonly Compared[], labels: readonly string[]): Comparison {
  const factOf = ({ content }: Compared, label: string) =>
    content.facts.find((fact) => key(fact.label) === key(label));
  const columns = labels.filter(
    (label) => posts.filter((post) => factOf(post, label) !== undefined).length > 1,
  );
  const rows = posts.map((post) => ({
    post,
    cells: columns.map((label) => {
      const fact = factOf(post, label);
      if (fact === undefined) return undefined;
      return { value: fact.value, note: fact.note, sort: sortValue(fact.value) };
    }),
  }));
  return { columns, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)) };
}

function key(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
