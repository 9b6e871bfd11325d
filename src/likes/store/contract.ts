import type { Counts, Vote } from '../contract.ts';

/** SQL with its parameters in order; text never becomes part of the SQL. */
export interface Statement {
  sql: string;
  args: readonly (string | number)[];
}

export type Row = Readonly<Record<string, unknown>>;

/** The database that the store needs: anything that speaks SQLite's dialect. */
export interface Database {
  /**
   * Runs statements as one transaction: all of them, durably, or none.
   *
   * @param mode whether any of them writes
   * @returns the rows of each statement
   * @throws {@link LikesError} with a code that begins with `storage-`
   */
  run(statements: readonly Statement[], mode: 'read' | 'write'): Promise<Row[][]>;
  /** Closes the file or connection. */
  close(): void;
}

/** One reader's vote on one post, as it is stored and exported. */
export interface StoredVote {
  post: string;
  /** HMAC of post and reader's id. */
  voter: string;
  vote: 'up' | 'down';
  /** When it was cast, such as `2026-03-01` in UTC; absent when that was not stored. */
  day?: string | undefined;
}

/** A vote with its context. */
export interface Ballot {
  post: string;
  voter: string;
  vote: Vote;
  /** The post's former ids with the reader's hash there. Those votes are replaced. */
  former?: readonly Pick<StoredVote, 'post' | 'voter'>[];
  /** Absent for a vote whose origin is not recorded. */
  cast?: Cast | undefined;
}

/** Origin of a vote, deleted after a day. */
export interface Cast {
  /** The reader's network on this post and day, hashed. */
  bucket: string;
  /** Seconds since 1970. */
  now: number;
  /** How many readers of the bucket can vote within how many seconds. */
  limit?: { readers: number; seconds: number } | undefined;
}

/** Selects votes of a post. Default: all. */
export interface Suspects {
  post: string;
  /** Seconds since 1970. Votes older than a day have only a day, and all of that day are selected. */
  since?: number | undefined;
  /** Only of this network, which is stored for a day. */
  bucket?: string | undefined;
}

/** The votes of one network on a post within the last day. */
export interface Origin extends Counts {
  bucket: string;
  /** Seconds since 1970. */
  first: number;
  last: number;
}

/** The votes. Every method rejects with a {@link LikesError} when the storage fails. */
export interface Store {
  /** Counts of posts, by id; a post without votes has zeros. */
  counts(posts: readonly string[]): Promise<Map<string, Counts>>;
  /**
   * Sets a reader's vote. Idempotent.
   *
   * @returns the counts that follow, with those of the former ids; or nothing done, and the seconds until the network
   *   of the reader may vote again
   */
  vote(ballot: Ballot): Promise<Counts | { wait: number }>;
  /** Counts of every post that has been voted on, by id in the order of ids. */
  all(): Promise<Map<string, Counts>>;
  /** Every vote, in the order of posts and voters. */
  votes(): AsyncIterable<StoredVote>;
  /** Sets votes; of a reader who has voted on the post already, the vote is replaced. */
  add(votes: readonly StoredVote[]): Promise<void>;
  /** Removes votes. @returns how many there were of each */
  remove(suspects: Suspects): Promise<Counts>;
  /** How many votes {@link Store.remove} would remove. */
  suspected(suspects: Suspects): Promise<Counts>;
  /** The networks of a post's votes within the last day, most votes first. */
  origins(post: string): Promise<Origin[]>;
  /**
   * Takes a token from a bucket.
   *
   * @param capacity tokens of a full bucket
   * @param refill tokens a second
   * @param now seconds since 1970
   * @returns 0 if there was a token, otherwise the seconds until there is one
   */
  take(key: string, capacity: number, refill: number, now: number): Promise<number>;
  /** Deletes addresses from before a moment. @param before seconds since 1970 */
  forget(before: number): Promise<void>;
  /** Fails when nothing can be read or stored. @param now seconds since 1970 */
  check(now: number): Promise<void>;
  close(): void;
}
