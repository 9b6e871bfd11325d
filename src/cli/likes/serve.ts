import { existsSync } from 'node:fs';
import path from 'node:path';
import { LikesError } from '../../likes/contract.ts';
import {
  openStore,
  parseTrustedProxies,
  postsAt,
  postsIn,
  readSettings,
  serveLikes,
} from '../../likes/hosts/node.ts';
import type { Serving } from '../../likes/hosts/node.ts';
import type { Posts } from '../../likes/posts.ts';
import type { Store } from '../../likes/store/contract.ts';
import { parseArguments } from '../arguments.ts';
import { CliError, UsageError } from '../contract.ts';
import type { Context } from '../contract.ts';
import { databaseAddress, databaseOption } from './database.ts';

const options = {
  ...databaseOption,
  port: { type: 'string' },
  host: { type: 'string' },
  manifest: { type: 'string' },
  origin: { type: 'string', multiple: true },
  rate: { type: 'string' },
  'post-rate': { type: 'string' },
  'trusted-proxy': { type: 'string', multiple: true },
} as const;

/** `tradeoff likes serve`: the service on one host, until SIGTERM or SIGINT. */
export async function serve(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArguments(args, options);
  if (positionals[0] !== undefined) {
    throw new UsageError(
      `\`tradeoff likes serve\` takes no argument; found \`${positionals[0]}\`.`,
    );
  }
  const log = context.err;
  const settings = settingsOf(values);
  const { url, shown, authToken } = databaseAddress(values.db, context.root);
  const trusted = usage(() => parseTrustedProxies((values['trusted-proxy'] ?? []).join(',')));
  const port = portOf(values.port);
  const posts = postsOf(values.manifest, context.root, log);
  const store = openStore(url, authToken);
  await reportState(store, shown, log);
  const host = values.host ?? '127.0.0.1';
  const serving = await listen({ ...settings, store, posts, trusted, log, port, host });
  context.out(`Likes at ${serving.url}/api/likes, stored in ${shown}`);
  await stopSignal();
  await serving.close();
  return 0;
}

function settingsOf({
  origin,
  rate,
  'post-rate': postRate,
}: {
  origin?: string[] | undefined;
  rate?: string | undefined;
  'post-rate'?: string | undefined;
}): ReturnType<typeof readSettings> {
  const env = process.env;
  return usage(() =>
    readSettings({
      TRADEOFF_LIKES_SECRET: env['TRADEOFF_LIKES_SECRET'],
      TRADEOFF_LIKES_ORIGINS: origin?.join(',') ?? env['TRADEOFF_LIKES_ORIGINS'],
      TRADEOFF_LIKES_RATE: rate ?? env['TRADEOFF_LIKES_RATE'],
      TRADEOFF_LIKES_POST_RATE: postRate ?? env['TRADEOFF_LIKES_POST_RATE'],
    }),
  );
}

function postsOf(written: string | undefined, root: string, log: (line: string) => void): Posts {
  if (written !== undefined && /^https?:\/\//.test(written)) return postsAt(written, log);
  const file = path.resolve(root, written ?? 'dist/_tradeoff/posts.json');
  if (!existsSync(file)) {
    throw new CliError(
      `There is no list of posts at ${file}. Build the site, or name the list of the published site with ` +
        '`--manifest`: a file, or a URL such as https://blog.example/_tradeoff/posts.json.',
    );
  }
  return postsIn(file, log);
}

function portOf(written = '8787'): number {
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port;
  throw new UsageError(`\`${written}\` is not a port. Write a number from 0 to 65535.`);
}

/** Storage that fails now may work later, so the service starts and responds with 503 until then. */
async function reportState(
  store: Store,
  shown: string,
  log: (line: string) => void,
): Promise<void> {
  try {
    await store.check(Date.now() / 1000);
  } catch (error) {
    if (!(error instanceof LikesError)) throw error;
    log(
      `likes: ${error.code}: ${error.message} (${shown}). Votes are refused until this is fixed.`,
    );
  }
}

async function listen(serving: Parameters<typeof serveLikes>[0]): Promise<Serving> {
  try {
    return await serveLikes(serving);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliError(`Port ${serving.port} on ${serving.host} cannot be used: ${message}.`);
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** Turns an invalid option or variable into a usage error. */
function usage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
