import type { Hit } from './hits.ts';
import type { Query } from './query.ts';

/** How many posts there are by value of each filter: each as if it were not set and the others were. */
export type Counts = Record<'kind' | 'tag' | 'year', Record<string, number>>;

/** A request from the page to the worker. */
export type Request = { id: number } & (
  | { ask: 'search'; query: Query }
  /** Sent once the results are shown, because it loads the filters of the index. */
  | { ask: 'counts'; query: Query }
  /** More hits of the last search, as a range. */
  | { ask: 'hits'; from: number; to: number }
);

export interface Found {
  total: number;
  hits: Hit[];
}

/** A response of the worker. */
export type Answer = { id: number } & (
  { found: Found } | { counts: Counts } | { hits: Hit[] } | { error: string }
);
