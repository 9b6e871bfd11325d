import type { Store, StoredVote } from './store/contract.ts';

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

/** The votes as statements for a database that only its own tool reaches, such as D1. */
export function votesAsSql({ votes }: VotesFile): string {
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return votes
    .map(
      ({ post, voter, vote }) =>
        `INSERT INTO likes_votes (post, voter, vote) VALUES (${text(post)}, ${text(voter)}, ${vote === 'up' ? 1 : -1}) ` +
        'ON CONFLICT (post, voter) DO UPDATE SET vote = excluded.vote WHERE vote <> excluded.vote;\n',
    )
    .join('');
}

/**
 * Reads an export, or what `wrangler d1 execute --json` prints of `likes_votes`.
 *
 * @throws for anything else, naming the first entry that is wrong
 */
export function readVotesFile(text: string): StoredVote[] {
  return entries(parse(text)).map((entry, index) => {
    const { post, voter, vote } = (entry ?? {}) as Record<string, unknown>;
    const known = vote === 'up' || vote === 1 ? 'up' : vote === 'down' || vote === -1 ? 'down' : '';
    if (typeof post !== 'string' || !/^[^/]+\/./.test(post)) throw wrong(index, 'post', post);
    if (typeof voter !== 'string' || !/^[\w-]{22}$/.test(voter)) throw wrong(index, 'voter', voter);
    if (known === '') throw wrong(index, 'vote', vote);
    return { post, voter, vote: known };
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
    'It holds no votes. Give it a file of `tradeoff likes export`, or the output of `wrangler d1 execute --json`.',
  );
}

function wrong(index: number, field: string, value: unknown): Error {
  return new Error(`Vote ${index + 1} has ${JSON.stringify(value) ?? 'no value'} as its ${field}.`);
}
