import type { Counts } from '../contract.ts';
import type { Ballot, Cast, Row, Statement, StoredVote, Suspects } from './contract.ts';
import { number } from './rows.ts';

const numbers = { up: 1, down: -1 } as const;
/** Maximum number of parameters in one statement that every database accepts; D1's limit is 100. */
const parameters = 90;

/** The counts of posts. */
export function countsOfPosts(posts: readonly string[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < posts.length; at += parameters) {
    const args = posts.slice(at, at + parameters);
    const marks = args.map(() => '?').join(', ');
    statements.push({
      sql: `SELECT post, up, down FROM likes_counts WHERE post IN (${marks})`,
      args,
    });
  }
  return statements;
}

/** Sets a vote, if a condition holds. */
export function setVote(
  { post, voter, vote, day }: StoredVote,
  condition: Statement = { sql: 'true', args: [] },
): Statement {
  return {
    sql: `INSERT INTO likes_votes (post, voter, vote, day) SELECT ?, ?, ?, nullif(?, '')
      WHERE ${condition.sql}
      ON CONFLICT (post, voter) DO UPDATE SET vote = excluded.vote, day = excluded.day
      WHERE vote <> excluded.vote`,
    args: [post, voter, numbers[vote], day ?? '', ...condition.args],
  };
}

/**
 * The transaction of a vote. A vote with an origin is counted only if the first statement could record it, which
 * fails if too many readers of the network have voted. Withdrawing a vote is always possible.
 *
 * @returns the statements, and what reads their rows
 */
export function castVote(ballot: Ballot): {
  statements: Statement[];
  read: (rows: readonly (readonly Row[])[]) => Counts | { wait: number };
} {
  const { post, voter, vote, former = [] } = ballot;
  const posts = [post, ...former.map((one) => one.post)];
  const counts: Statement = {
    sql: `SELECT coalesce(sum(up), 0) AS up, coalesce(sum(down), 0) AS down
      FROM likes_counts WHERE post IN (${posts.map(() => '?').join(', ')})`,
    args: posts,
  };
  const readCounts = ([row]: readonly Row[] = []): Counts => ({
    up: row === undefined ? 0 : number(row, 'up'),
    down: row === undefined ? 0 : number(row, 'down'),
  });
  const cast = vote === null ? undefined : ballot.cast;
  const ifCast: Statement =
    cast === undefined
      ? { sql: 'true', args: [] }
      : { sql: recorded, args: [post, cast.bucket, voter, cast.now] };
  const deleted = (one: Pick<StoredVote, 'post' | 'voter'>): Statement => ({
    sql: `DELETE FROM likes_votes WHERE post = ? AND voter = ? AND ${ifCast.sql}`,
    args: [one.post, one.voter, ...ifCast.args],
  });
  const set =
    vote === null
      ? deleted({ post, voter })
      : setVote({ post, voter, vote, day: dayOf(cast) }, ifCast);
  const votes = [set, ...former.map(deleted), counts];
  if (cast === undefined) {
    return { statements: votes, read: (rows) => readCounts(rows.at(-1)) };
  }
  return {
    statements: [...recordCast(ballot, cast), ...votes],
    read: ([done = [], earliest = [], ...rest]) =>
      done.length > 0 ? readCounts(rest.at(-1)) : { wait: waitFor(cast, earliest[0]) },
  };
}

const recorded =
  'EXISTS (SELECT 1 FROM likes_casts WHERE post = ? AND bucket = ? AND voter = ? AND at = ?)';

function recordCast({ post, voter }: Ballot, { bucket, now, limit }: Cast): Statement[] {
  const from = now - (limit?.seconds ?? 0);
  return [
    {
      sql: `INSERT INTO likes_casts (post, bucket, voter, at) SELECT ?1, ?2, ?3, ?4
        WHERE (SELECT count(*) FROM likes_casts
          WHERE post = ?1 AND bucket = ?2 AND voter <> ?3 AND at > ?5) < ?6
        ON CONFLICT (post, bucket, voter) DO UPDATE SET at = excluded.at RETURNING at`,
      args: [post, bucket, voter, now, from, limit?.readers ?? Number.MAX_SAFE_INTEGER],
    },
    {
      sql: 'SELECT min(at) AS at FROM likes_casts WHERE post = ? AND bucket = ? AND at > ?',
      args: [post, bucket, from],
    },
  ];
}

function waitFor({ now, limit }: Cast, earliest: Row | undefined): number {
  const at = earliest === undefined ? now : number(earliest, 'at');
  return Math.max(1, at + (limit?.seconds ?? 0) - now);
}

function dayOf(cast: Cast | undefined): string | undefined {
  return cast && isoDay(cast.now);
}

function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** The condition for the selected votes. */
export function suspects({ post, since, bucket }: Suspects): Statement {
  const conditions: Statement[] = [{ sql: 'post = ?', args: [post] }];
  if (bucket !== undefined) {
    conditions.push({
      sql: 'voter IN (SELECT voter FROM likes_casts WHERE post = ? AND bucket = ?)',
      args: [post, bucket],
    });
  }
  if (since !== undefined) {
    const day = isoDay(since);
    conditions.push({
      sql: `(day > ? OR (day = ? AND coalesce((SELECT max(at) FROM likes_casts
        WHERE likes_casts.post = likes_votes.post AND likes_casts.voter = likes_votes.voter), ?) >= ?))`,
      args: [day, day, since, since],
    });
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    args: conditions.flatMap(({ args }) => args),
  };
}
