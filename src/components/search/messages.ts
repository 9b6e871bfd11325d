import type { Hit } from './hits.ts';
import type { Query } from './query.ts';

/** How many posts there are by value of each filter: each as if it were not set and the others were. */
export type Counts = Record<'kind' | 'tag' | 'year', Record<string, number>>;

/** What the page asks of the worker. */
export type Request = { id: number } & (
  | { ask: 'search'; query: Query }
  /** Asked when the results are shown: it loads the filters of the index. */
  | { ask: 'counts'; query: Query }
  /** More of the last search: its hits from one place to another. */
  | { ask: 'hits'; from: number; to: number }
);

export interface Found {
  total: number;
  hits: Hit[];
}

/** What the worker answers. */
export type Answer = { id: number } & (
  { found: Found } | { counts: Counts } | { hits: Hit[] } | { error: string }
);
