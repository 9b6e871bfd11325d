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
}

/** The votes. Every method rejects with a {@link LikesError} when the storage fails. */
export interface Store {
  /** Counts of posts, by id; a post without votes has zeros. */
  counts(posts: readonly string[]): Promise<Map<string, Counts>>;
  /** Sets a reader's vote, however often it is repeated, and answers the counts that follow. */
  vote(post: string, voter: string, vote: Vote): Promise<Counts>;
  /** Counts of every post that has been voted on, by id in the order of ids. */
  all(): Promise<Map<string, Counts>>;
  /** Every vote, in the order of posts and voters. */
  votes(): AsyncIterable<StoredVote>;
  /** Sets votes; of a reader who has voted on the post already, the vote is replaced. */
  add(votes: readonly StoredVote[]): Promise<void>;
  /**
   * Takes a token from a bucket.
   *
   * @param capacity tokens of a full bucket
   * @param refill tokens a second
   * @param now seconds since 1970
   * @returns 0 when there was a token, else the seconds until there is one
   */
  take(key: string, capacity: number, refill: number, now: number): Promise<number>;
  /** Fails when the votes cannot be read. */
  check(): Promise<void>;
  close(): void;
}
