import { LikesError } from '../contract.ts';
import type { Counts, Vote } from '../contract.ts';
import type { Database, Row, Statement, Store, StoredVote } from './contract.ts';
import { migrations } from './migrations.ts';

const numbers = { up: 1, down: -1 } as const;
const day = 24 * 60 * 60;
/** Votes that one page of an export and one transaction of an import hold. */
const page = 500;

/**
 * The store over any database of SQLite's language. The schema is brought up to date before the first
 * use; when that fails, the next call tries again.
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
      const [rows = []] = await run('read', [
        {
          sql: `SELECT post, up, down FROM likes_counts WHERE post IN (${posts.map(() => '?').join(', ')})`,
          args: posts,
        },
      ]);
      const found = countsByPost(rows);
      return new Map(posts.map((post) => [post, found.get(post) ?? { up: 0, down: 0 }]));
    },
    async vote(post, voter, vote) {
      const [, rows = []] = await run('write', [
        setVote(post, voter, vote),
        { sql: 'SELECT post, up, down FROM likes_counts WHERE post = ?', args: [post] },
      ]);
      return countsByPost(rows).get(post) ?? { up: 0, down: 0 };
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
            sql: `SELECT post, voter, vote FROM likes_votes WHERE (post, voter) > (?, ?) ORDER BY post, voter LIMIT ${page}`,
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
          votes.slice(at, at + page).map(({ post, voter, vote }) => setVote(post, voter, vote)),
        );
      }
    },
    async take(key, capacity, refill, now) {
      const available = 'min(?2, tokens + (max(?4, at) - at) * ?3)';
      const [, taken = [], left = []] = await run('write', [
        // What is known of an address is gone after a day.
        { sql: 'DELETE FROM likes_buckets WHERE at < ?', args: [now - day] },
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
    async check() {
      await run('read', [{ sql: 'SELECT post FROM likes_counts LIMIT 1', args: [] }]);
    },
    close() {
      database.close();
    },
  };
}

function setVote(post: string, voter: string, vote: Vote): Statement {
  return vote === null
    ? { sql: 'DELETE FROM likes_votes WHERE post = ? AND voter = ?', args: [post, voter] }
    : {
        sql: `INSERT INTO likes_votes (post, voter, vote) VALUES (?, ?, ?)
          ON CONFLICT (post, voter) DO UPDATE SET vote = excluded.vote WHERE vote <> excluded.vote`,
        args: [post, voter, numbers[vote]],
      };
}

/** Two processes may bring a new database up to date at once: the loser finds the winner's work. */
async function migrate(database: Database): Promise<void> {
  const done = await version(database);
  if (done > migrations.length) {
    throw new LikesError(
      'storage-unavailable',
      `The votes were written by a newer version of the theme (schema ${done}, this one knows ${migrations.length}).`,
    );
  }
  for (const [index, steps] of migrations.entries()) {
    if (index < done) continue;
    const statements = [
      'CREATE TABLE IF NOT EXISTS likes_migrations (version INTEGER PRIMARY KEY)',
      `INSERT INTO likes_migrations (version) VALUES (${index + 1})`,
      ...steps,
    ];
    try {
      await database.run(
        statements.map((sql) => ({ sql, args: [] })),
        'write',
      );
    } catch (error) {
      if ((await version(database)) <= index) throw error;
    }
  }
}

/** 0 for a database that has no votes yet. Reading it needs no right to write. */
async function version(database: Database): Promise<number> {
  const one = async (sql: string): Promise<number> => {
    const [[row] = []] = await database.run([{ sql, args: [] }], 'read');
    return row === undefined ? 0 : number(row, 'answer');
  };
  const tables = "SELECT count(*) AS answer FROM sqlite_master WHERE name = 'likes_migrations'";
  if ((await one(tables)) === 0) return 0;
  return one('SELECT coalesce(max(version), 0) AS answer FROM likes_migrations');
}

function countsByPost(rows: readonly Row[]): Map<string, Counts> {
  return new Map(
    rows.map((row) => [String(row['post']), { up: number(row, 'up'), down: number(row, 'down') }]),
  );
}

function storedVote(row: Row): StoredVote {
  return {
    post: String(row['post']),
    voter: String(row['voter']),
    vote: number(row, 'vote') === 1 ? 'up' : 'down',
  };
}

function number(row: Row, column: string): number {
  const value = Number(row[column]);
  if (Number.isNaN(value)) {
    throw new LikesError('storage-corrupt', `The column ${column} holds no number.`);
  }
  return value;
}
