/**
 * The schema, one step per version. A released step never changes. Each statement is a single one, because D1 takes
 * them one by one.
 *
 * The votes are the truth. Their counts are kept beside them by triggers, in the same transaction, so that reading
 * the counts of a post costs one row.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE likes_votes (
      post TEXT NOT NULL,
      voter TEXT NOT NULL,
      vote INTEGER NOT NULL CHECK (vote IN (1, -1)),
      PRIMARY KEY (post, voter)
    ) WITHOUT ROWID`,
    `CREATE TABLE likes_counts (
      post TEXT NOT NULL PRIMARY KEY,
      up INTEGER NOT NULL CHECK (up >= 0),
      down INTEGER NOT NULL CHECK (down >= 0)
    ) WITHOUT ROWID`,
    `CREATE TRIGGER likes_vote_added AFTER INSERT ON likes_votes BEGIN
      INSERT INTO likes_counts (post, up, down) VALUES (new.post, new.vote = 1, new.vote = -1)
        ON CONFLICT (post) DO UPDATE SET up = up + excluded.up, down = down + excluded.down;
    END`,
    `CREATE TRIGGER likes_vote_removed AFTER DELETE ON likes_votes BEGIN
      UPDATE likes_counts SET up = up - (old.vote = 1), down = down - (old.vote = -1)
        WHERE post = old.post;
    END`,
    `CREATE TRIGGER likes_vote_changed AFTER UPDATE OF vote ON likes_votes BEGIN
      UPDATE likes_counts SET
        up = up - (old.vote = 1) + (new.vote = 1),
        down = down - (old.vote = -1) + (new.vote = -1)
        WHERE post = new.post;
    END`,
    `CREATE TABLE likes_buckets (
      bucket TEXT NOT NULL PRIMARY KEY,
      tokens REAL NOT NULL,
      at REAL NOT NULL
    ) WITHOUT ROWID`,
    `CREATE INDEX likes_buckets_at ON likes_buckets (at)`,
  ],
  // The networks of votes, for a day: to limit the readers of one network on a post, and to remove forged votes. No
  // index, because each would cost one more written row per vote, and both tables are short.
  [
    `ALTER TABLE likes_votes ADD COLUMN day TEXT`,
    `CREATE TABLE likes_casts (
      post TEXT NOT NULL,
      bucket TEXT NOT NULL,
      voter TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (post, bucket, voter)
    ) WITHOUT ROWID`,
    `DROP INDEX likes_buckets_at`,
  ],
];
