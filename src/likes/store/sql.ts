import { LikesError } from '../contract.ts';
import type { Database, Statement, Store, StoredVote } from './contract.ts';
import { migrate } from './migrate.ts';
import { countsByPost, countsOf, number, storedVote } from './rows.ts';
import { castVote, countsOfPosts, setVote, suspects as suspectsSql } from './statements.ts';

/** Votes in one page of an export and one transaction of an import. */
const page = 500;

/**
 * The store over any database of SQLite's language. The schema is migrated before the first use; if that fails, the
 * next call tries again.
 */
export function sqlStore(database: Database): Store {
  let ready: Promise<void> | undefined;
  const run = async (mode: 'read' | 'write', statements: readonly Statement[]) => {
    ready ??= migrate(database);
    try {
      await ready;
    } catch (error) {
      ready = undefined;
      throw error;
    }
    return database.run(statements, mode);
  };
  return {
    async counts(posts) {
      if (posts.length === 0) return new Map();
      const found = countsByPost((await run('read', countsOfPosts(posts))).flat());
      return new Map(posts.map((post) => [post, found.get(post) ?? { up: 0, down: 0 }]));
    },
    async vote(ballot) {
      const { statements, read } = castVote(ballot);
      return read(await run('write', statements));
    },
    async all() {
      const [rows = []] = await run('read', [
        { sql: 'SELECT post, up, down FROM likes_counts ORDER BY post', args: [] },
      ]);
      return countsByPost(rows);
    },
    async *votes() {
      let after: Pick<StoredVote, 'post' | 'voter'> = { post: '', voter: '' };
      for (;;) {
        const [rows = []] = await run('read', [
          {
            sql: `SELECT post, voter, vote, day FROM likes_votes WHERE (post, voter) > (?, ?) ORDER BY post, voter LIMIT ${page}`,
            args: [after.post, after.voter],
          },
        ]);
        for (const row of rows) yield (after = storedVote(row));
        if (rows.length < page) return;
      }
    },
    async add(votes) {
      for (let at = 0; at < votes.length; at += page) {
        await run(
          'write',
          votes.slice(at, at + page).map((vote) => setVote(vote)),
        );
      }
    },
    async remove(suspects) {
      const where = suspectsSql(suspects);
      const [rows = []] = await run('write', [
        { sql: `DELETE FROM likes_votes WHERE ${where.sql} RETURNING vote`, args: where.args },
      ]);
      return countsOf(rows);
    },
    async suspected(suspects) {
      const where = suspectsSql(suspects);
      const [rows = []] = await run('read', [
        { sql: `SELECT vote FROM likes_votes WHERE ${where.sql}`, args: where.args },
      ]);
      return countsOf(rows);
    },
    async origins(post) {
      const [rows = []] = await run('read', [
        {
          sql: `SELECT bucket, sum(vote = 1) AS up, sum(vote = -1) AS down, min(at) AS first, max(at) AS last
            FROM likes_casts JOIN likes_votes USING (post, voter) WHERE post = ?
            GROUP BY bucket ORDER BY count(*) DESC, bucket`,
          args: [post],
        },
      ]);
      return rows.map((row) => ({
        bucket: String(row['bucket']),
        up: number(row, 'up'),
        down: number(row, 'down'),
        first: number(row, 'first'),
        last: number(row, 'last'),
      }));
    },
    async take(key, capacity, refill, now) {
      const available = 'min(?2, tokens + (max(?4, at) - at) * ?3)';
      const [taken = [], left = []] = await run('write', [
        {
          sql: `INSERT INTO likes_buckets (bucket, tokens, at) VALUES (?1, ?2 - 1, ?4)
            ON CONFLICT (bucket) DO UPDATE SET tokens = ${available} - 1, at = max(?4, at)
            WHERE ${available} >= 1 RETURNING tokens`,
          args: [key, capacity, refill, now],
        },
        { sql: 'SELECT tokens, at FROM likes_buckets WHERE bucket = ?', args: [key] },
      ]);
      if (taken.length > 0) return 0;
      const [bucket] = left;
      if (bucket === undefined) throw new LikesError('storage-unavailable', 'A bucket was lost.');
      const tokens = number(bucket, 'tokens') + Math.max(0, now - number(bucket, 'at')) * refill;
      return Math.max(0, (1 - tokens) / refill);
    },
    async forget(before) {
      await run('write', [
        { sql: 'DELETE FROM likes_buckets WHERE at < ?', args: [before] },
        { sql: 'DELETE FROM likes_casts WHERE at < ?', args: [before] },
      ]);
    },
    async check(now) {
      await run('write', [
        { sql: 'SELECT post FROM likes_counts LIMIT 1', args: [] },
        {
          sql: `INSERT INTO likes_buckets (bucket, tokens, at) VALUES ('health', 0, ?)
            ON CONFLICT (bucket) DO UPDATE SET at = excluded.at`,
          args: [now],
        },
      ]);
    },
    close() {
      database.close();
    },
  };
}
