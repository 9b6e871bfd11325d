import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createClient } from '@libsql/client';
import type { Client } from '@libsql/client';
import { likesApp } from '../app.ts';
import type { LikesService } from '../app.ts';
import { memoryLimiter } from '../limits.ts';
import { postsFrom } from '../posts.ts';
import type { Posts } from '../posts.ts';
import type { Store } from '../store/contract.ts';
import { fileDatabase } from '../store/file.ts';
import { libsqlDatabase } from '../store/libsql.ts';
import { sqlStore } from '../store/sql.ts';
import { clientAddress, parseTrustedProxies } from './node-address.ts';
import type { TrustedProxies } from './node-address.ts';
import { stoppable } from './node-stopping.ts';
import type { Settings } from './settings.ts';

export { postsAt } from '../posts.ts';
export { parseTrustedProxies } from './node-address.ts';
export { readSettings } from './settings.ts';

/**
 * Opens the store, and creates it if it is missing.
 *
 * @param url `file:` and a path, or `libsql://` and a host
 */
export function openStore(url: string, authToken?: string): Store {
  if (url.startsWith('file:')) {
    return sqlStore(fileDatabase(async () => prepared(createClient({ url, concurrency: 1 }))));
  }
  const token = authToken === undefined ? {} : { authToken };
  return sqlStore(libsqlDatabase(() => createClient({ url, ...token })));
}

/** Reads don't wait for writes, and an acknowledged vote is on disk. */
async function prepared(client: Client): Promise<Client> {
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Posts of a manifest file, read again when the file changes, at most once a second. */
export function postsIn(file: string, log: (line: string) => void): Posts {
  let seen: number | undefined;
  const read = async (): Promise<unknown> => {
    const { mtimeMs } = await stat(file);
    if (mtimeMs === seen) return undefined;
    const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
    seen = mtimeMs;
    return manifest;
  };
  return postsFrom(read, 1, log);
}

/** What the service needs on Node. */
export interface NodeLikes extends Settings {
  /** Where votes are kept; see `openStore`. */
  store: Store;
  /** Posts that can be voted on; see `postsIn` and `postsAt`. */
  posts: Posts;
  /** Peers whose `X-Forwarded-For` is trusted. Default: none. */
  trusted?: TrustedProxies;
  /** Logs one line about each event that an owner should know. */
  log: (line: string) => void;
}

/** Milliseconds. */
const hour = 60 * 60 * 1000;

/** The service as a listener of Node's `http`, for a server that also does other things. */
export function likesListener(options: NodeLikes): RequestListener {
  const { rate, trusted = parseTrustedProxies(''), ...settings } = options;
  const service: LikesService = {
    ...settings,
    limiter: rate === undefined ? undefined : memoryLimiter(rate),
    address: (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage };
      const forwarded = request.headers.get('x-forwarded-for');
      return clientAddress(incoming.socket.remoteAddress, forwarded, trusted);
    },
  };
  const app = likesApp(service);
  void app.forget();
  setInterval(() => void app.forget(), hour).unref();
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    overrideGlobalObjects: false,
  });
  return (request, response) => void listener(request, response);
}

/** Milliseconds after which an incomplete request is dropped: its headers, and the whole. */
const slow = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

export interface Serving {
  /** Such as `http://127.0.0.1:8787`. */
  url: string;
  /** Resolves when the requests in progress have been answered, or after five seconds. */
  close(): Promise<void>;
}

/** Serves only the likes. @throws when the port is taken */
export async function serveLikes(
  options: NodeLikes & { port: number; host: string },
): Promise<Serving> {
  const { listener, stop } = stoppable(likesListener(options));
  const server = createServer(slow, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async close() {
      await stop(server);
      options.store.close();
    },
  };
}
