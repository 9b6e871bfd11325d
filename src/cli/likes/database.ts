import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LikesError } from '../../likes/contract.ts';
import { openStore } from '../../likes/hosts/node.ts';
import type { Store } from '../../likes/store/contract.ts';
import { CliError, UsageError } from '../contract.ts';

/** The option `--db` of every action. */
export const databaseOption = { db: { type: 'string' } } as const;

/**
 * The address of the votes.
 *
 * @param root folder that a relative path of a file starts from
 * @throws {@link UsageError} for an address of another kind
 */
export function databaseUrl(written: string | undefined, root: string): string {
  const url = written ?? process.env['TRADEOFF_LIKES_DB'] ?? 'file:./likes.db';
  if (/^(?:libsql|https?|wss?):\/\//.test(url)) return url;
  if (url.startsWith('file:///')) return url;
  const [, file] = /^file:(.+)$/.exec(url) ?? [];
  if (file !== undefined) return pathToFileURL(path.resolve(root, file)).href;
  throw new UsageError(`\`${url}\` is no database. Write file:./likes.db or libsql://<host>.`);
}

/** Opens the votes, works with them, and closes them. @throws {@link CliError} when they fail */
export async function withStore<Result>(
  written: string | undefined,
  root: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const url = databaseUrl(written, root);
  const store = openStore(url, process.env['TRADEOFF_LIKES_TOKEN']);
  try {
    return await work(store);
  } catch (error) {
    if (error instanceof LikesError) throw new CliError(`${url}: ${error.code}: ${error.message}`);
    throw error;
  } finally {
    store.close();
  }
}
