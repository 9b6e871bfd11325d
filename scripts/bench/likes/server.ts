/** A server for the benchmark of the likes: `node server.ts <kind> <database file>`. Prints its port. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createClient } from '@libsql/client';
import { Hono } from 'hono';
import { likesListener, openStore } from '../../../src/likes/hosts/node.ts';
import { postsOf } from '../../../src/likes/posts.ts';
import { post } from './kinds.ts';
import type { Kind } from './kinds.ts';

const [kind, file = ''] = process.argv.slice(2) as [Kind, string?];
const url = pathToFileURL(file).href;

function honoListener(app: Hono): RequestListener {
  const listener = getRequestListener((request) => app.fetch(request));
  return (request, response) => void listener(request, response);
}

async function bareUpsert(): Promise<RequestListener> {
  const client = createClient({ url, concurrency: 1 });
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('CREATE TABLE votes (voter TEXT PRIMARY KEY, vote TEXT) WITHOUT ROWID');
  const sql =
    'INSERT INTO votes VALUES (?, ?) ON CONFLICT (voter) DO UPDATE SET vote = excluded.vote';
  const app = new Hono();
  app.put('/*', async (c) => {
    const { voter, vote } = await c.req.json<{ voter: string; vote: string }>();
    await client.execute({ sql, args: [voter, vote] });
    return c.json({ vote });
  });
  return honoListener(app);
}

function service(): RequestListener {
  return likesListener({
    store: openStore(url),
    posts: postsOf({ posts: [{ id: post }] }),
    secret: 'a secret of enough characters',
    origins: [],
    rate: undefined,
    log: (line) => {
      console.error(line);
    },
  });
}

async function listenerOf(): Promise<RequestListener> {
  if (kind === 'service') return service();
  if (kind === 'bare upsert') return bareUpsert();
  return honoListener(new Hono().get('/*', (c) => c.json({ up: 1, down: 0 })));
}

const server = createServer(await listenerOf());
server.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
