import type { Counts, Vote } from '../contract.ts';

/** SQL with its parameters in order; text never becomes part of the SQL. */
export interface Statement {
  sql: string;
  args: readonly (string | number)[];
}

export type Row = Readonly<Record<string, unknown>>;

/** What a database must do for the store: SQLite's language, and nothing else. */
export interface Database {
  /**
   * Runs statements as one transaction: all of them, durably, or none.
   *
   * @param mode whether any of them writes
   * @returns the rows of each statement
   * @throws {@link LikesError} with a code that begins with `storage-`
   */
  run(statements: readonly Statement[], mode: 'read' | 'write'): Promise<Row[][]>;
  /** Lets go of the file or connection. */
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

/** A vote with what is around it. */
export interface Ballot {
  post: string;
  voter: string;
  vote: Vote;
  /** Under which ids the post was voted on before, and the reader's name there. Those votes are replaced. */
  former?: readonly Pick<StoredVote, 'post' | 'voter'>[];
  /** Absent for a vote whose origin is not recorded. */
  cast?: Cast | undefined;
}

/** From where a vote comes; it is forgotten after a day. */
export interface Cast {
  /** The reader's network on this post and day, hashed. */
  bucket: string;
  /** Seconds since 1970. */
  now: number;
  /** How many readers of the bucket may vote within how many seconds. */
  limit?: { readers: number; seconds: number } | undefined;
}

/** Which votes of a post are meant; all of them when nothing is said. */
export interface Suspects {
  post: string;
  /** Seconds since 1970. Of votes older than a day only the day is known, and all of that day are meant. */
  since?: number | undefined;
  /** Of this network only, of which is known for a day. */
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
   * Sets a reader's vote, however often it is repeated.
   *
   * @returns the counts that follow, with those of the former ids; or nothing done, and the seconds until the
   * network of the reader may vote again
   */
  vote(ballot: Ballot): Promise<Counts | { wait: number }>;
  /** Counts of every post that has been voted on, by id in the order of ids. */
  all(): Promise<Map<string, Counts>>;
  /** Every vote, in the order of posts and voters. */
  votes(): AsyncIterable<StoredVote>;
  /** Sets votes; of a reader who has voted on the post already, the vote is replaced. */
  add(votes: readonly StoredVote[]): Promise<void>;
  /** Takes votes out. @returns how many of each there were */
  remove(suspects: Suspects): Promise<Counts>;
  /** How many votes {@link Store.remove} would take out. */
  suspected(suspects: Suspects): Promise<Counts>;
  /** From where the votes of a post came within the last day, most votes first. */
  origins(post: string): Promise<Origin[]>;
  /**
   * Takes a token from a bucket.
   *
   * @param capacity tokens of a full bucket
   * @param refill tokens a second
   * @param now seconds since 1970
   * @returns 0 when there was a token, else the seconds until there is one
   */
  take(key: string, capacity: number, refill: number, now: number): Promise<number>;
  /** Forgets what is known of addresses from before a moment. @param before seconds since 1970 */
  forget(before: number): Promise<void>;
  /** Fails when nothing can be read or stored. @param now seconds since 1970 */
  check(now: number): Promise<void>;
  close(): void;
}
