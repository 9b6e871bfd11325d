import type { Statement, Store, StoredVote, Suspects } from './store/contract.ts';
import { setVote, suspects } from './store/statements.ts';

/** What `tradeoff likes export` writes. */
export interface VotesFile {
  format: 'tradeoff-likes';
  version: 1;
  votes: StoredVote[];
}

/** Every vote of a store, in the order of posts and voters. */
export async function exportVotes(store: Store): Promise<VotesFile> {
  const votes: StoredVote[] = [];
  for await (const vote of store.votes()) votes.push(vote);
  return { format: 'tradeoff-likes', version: 1, votes };
}

/** The votes as SQL, for a database that only its own tool can reach, such as D1. */
export function votesAsSql({ votes }: VotesFile): string {
  return votes.map((vote) => `${withArguments(setVote(vote))};\n`).join('');
}

/** The statement that removes votes from such a database. */
export function removalAsSql(votes: Suspects): string {
  const where = suspects(votes);
  return `${withArguments({ ...where, sql: `DELETE FROM likes_votes WHERE ${where.sql}` })};`;
}

/** A statement with its parameters in their places, on one line. */
function withArguments({ sql, args }: Statement): string {
  const values = args.values();
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return sql.replace(/\s+/g, ' ').replace(/\?/g, () => {
    const { value } = values.next();
    return typeof value === 'string' ? text(value) : String(value);
  });
}

/**
 * Reads an export, or what `wrangler d1 execute --json` prints of `likes_votes`.
 *
 * @throws for anything else, naming the first entry that is wrong
 */
export function readVotesFile(text: string): StoredVote[] {
  return entries(parse(text)).map((entry, index) => {
    const { post, voter, vote, day } = (entry ?? {}) as Record<string, unknown>;
    const known = vote === 'up' || vote === 1 ? 'up' : vote === 'down' || vote === -1 ? 'down' : '';
    if (typeof post !== 'string' || !/^[^/]+\/./.test(post)) throw wrong(index, 'post', post);
    if (typeof voter !== 'string' || !/^[\w-]{22}$/.test(voter)) throw wrong(index, 'voter', voter);
    if (known === '') throw wrong(index, 'vote', vote);
    if (day === undefined || day === null) return { post, voter, vote: known };
    if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) throw wrong(index, 'day', day);
    return { post, voter, vote: known, day };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function entries(value: unknown): unknown[] {
  const { format, version, votes } = (value ?? {}) as Partial<Record<keyof VotesFile, unknown>>;
  if (format === 'tradeoff-likes') {
    if (version === 1 && Array.isArray(votes)) return votes as unknown[];
    throw new Error(`It is an export of version ${String(version)}; only version 1 can be read.`);
  }
  const [first] = Array.isArray(value) ? (value as { results?: unknown }[]) : [];
  if (Array.isArray(first?.results)) return first.results as unknown[];
  throw new Error(
    'It does not contain votes. Name a file from `tradeoff likes export`, or the output of `wrangler d1 execute --json`.',
  );
}

function wrong(index: number, field: string, value: unknown): Error {
  return new Error(`Vote ${index + 1} has ${JSON.stringify(value) ?? 'no value'} as its ${field}.`);
}
