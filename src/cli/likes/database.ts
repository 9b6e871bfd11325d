import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LikesError } from '../../likes/contract.ts';
import { openStore } from '../../likes/hosts/node.ts';
import { withoutSecrets } from '../../likes/secrets.ts';
import type { Store } from '../../likes/store/contract.ts';
import { CliError, UsageError } from '../contract.ts';

/** The option `--db` of every action. */
export const databaseOption = { db: { type: 'string' } } as const;

/** Where the votes are. */
export interface DatabaseAddress {
  url: string;
  /** The same for printing, without a token. */
  shown: string;
  authToken: string | undefined;
}

/**
 * Reads the URL of the votes. Removes a token from it, so that no message can show the token.
 *
 * @param root folder that a relative path of a file starts from
 * @throws {@link UsageError} for an address of another kind
 */
export function databaseAddress(written: string | undefined, root: string): DatabaseAddress {
  const given = written ?? process.env['TRADEOFF_LIKES_DB'] ?? 'file:./likes.db';
  const token = process.env['TRADEOFF_LIKES_TOKEN'];
  if (/^(?:libsql|https?|wss?):\/\//.test(given) && URL.canParse(given)) {
    const address = new URL(given);
    const authToken = address.searchParams.get('authToken') ?? token;
    address.searchParams.delete('authToken');
    return { url: address.href, shown: withoutSecrets(address.href), authToken };
  }
  const [, file] = /^file:(?!\/\/\/)(.+)$/.exec(given) ?? [];
  const url = file === undefined ? given : pathToFileURL(path.resolve(root, file)).href;
  const shown = withoutSecrets(url);
  if (url.startsWith('file:///')) return { url, shown, authToken: undefined };
  throw new UsageError(`\`${shown}\` is not a database. Write file:./likes.db or libsql://<host>.`);
}

/** Opens the store, calls a function with it, and closes it. @throws {@link CliError} when they fail */
export async function withStore<Result>(
  written: string | undefined,
  root: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { url, shown, authToken } = databaseAddress(written, root);
  const store = openStore(url, authToken);
  try {
    return await work(store);
  } catch (error) {
    if (error instanceof LikesError) {
      throw new CliError(`${shown}: ${error.code}: ${error.message}`);
    }
    throw error;
  } finally {
    store.close();
  }
}
