import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import type { Client } from '@libsql/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Counts } from '../../../src/likes/contract.ts';
import type { Store } from '../../../src/likes/store/contract.ts';
import { fileDatabase } from '../../../src/likes/store/file.ts';
import { sqlStore } from '../../../src/likes/store/sql.ts';
import { inParallel } from './load.ts';
import { sendVote, startServer } from './server.ts';
import { makeService, temporaryFolder, temporaryStore } from './service.ts';

const minute = 60_000;
const post = 'designs/cache';

async function countsAt(url: string): Promise<Counts> {
  return (await (await fetch(`${url}/api/likes/${post}`)).json()) as Counts;
}

async function codeOf(response: Response): Promise<[number, unknown]> {
  return [response.status, ((await response.json()) as { code?: unknown }).code];
}

/** A client with one connection, so that its PRAGMAs apply to everything that follows. */
function soleConnection(file: string): Client {
  return createClient({ url: pathToFileURL(file).href, concurrency: 1 });
}

/** A store in which every connection begins with a PRAGMA. */
function storeWith(file: string, pragma: string): Store {
  const connect = async (): Promise<Client> => {
    const client = soleConnection(file);
    await client.execute(pragma);
    return client;
  };
  const store = sqlStore(fileDatabase(connect));
  onTestFinished(() => {
    store.close();
  });
  return store;
}

/** Root may write to everything, so under root the server runs as a user without rights. */
const root = process.getuid?.() === 0;
const asNobody = root ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : [];
const unprivileged = spawnSync(asNobody[0] ?? 'true', [...asNobody.slice(1), 'true']).status === 0;

describe('kill -9', () => {
  it('loses no vote that was acknowledged, time after time', { timeout: 2 * minute }, async () => {
    const folder = temporaryFolder();
    const acknowledged = new Set<string>();
    const sent = new Set<string>();
    for (let time = 0; time < 5; time++) {
      const server = await startServer(folder);
      const before = await countsAt(server.url);
      expect(before.up).toBeGreaterThanOrEqual(acknowledged.size);
      expect(before.up).toBeLessThanOrEqual(sent.size);
      const goal = acknowledged.size + 60 + time * 25;
      await inParallel(Array.from({ length: 20 }), 20, async () => {
        for (;;) {
          const voter = randomUUID();
          sent.add(voter);
          try {
            const response = await sendVote(server.url, post, voter, 'up');
            if (response.status === 200) acknowledged.add(voter);
          } catch {
            // The server is gone, which is what this test needs.
            return;
          }
          if (acknowledged.size >= goal) server.process.kill('SIGKILL');
        }
      });
      expect(await server.ended).toBe('SIGKILL');
    }
    const server = await startServer(folder);
    // All acknowledged votes are in it, so repeating one changes nothing.
    const stored = (await countsAt(server.url)).up;
    await inParallel([...acknowledged], 20, async (voter) => {
      await sendVote(server.url, post, voter, 'up');
    });
    expect(await countsAt(server.url)).toEqual({ up: stored, down: 0 });
    expect(acknowledged.size).toBeGreaterThan(300);
  });
});

describe('SIGTERM', () => {
  it('answers what is under way, then ends with 0', { timeout: minute }, async () => {
    const server = await startServer(temporaryFolder());
    const votes = Array.from({ length: 30 }, () => sendVote(server.url, post, randomUUID(), 'up'));
    await votes[0];
    server.process.kill('SIGTERM');
    const ends = await Promise.allSettled(votes);
    const taken = ends.filter((end) => end.status === 'fulfilled' && end.value.status === 200);
    expect(await server.ended).toBe(0);
    expect(taken.length).toBeGreaterThan(0);
  });
});

describe('a disk with no room', () => {
  it('refuses votes, goes on answering, and loses none', { timeout: minute }, async () => {
    const folder = temporaryFolder();
    // Files are limited to 128 KiB; the signal for that is ignored, as with a full disk.
    const limit = ['sh', '-c', `trap '' XFSZ; ulimit -f 256; exec "$@"`, 'sh'];
    const server = await startServer(folder, [], limit);
    const acknowledged: string[] = [];
    let refused: [number, unknown] | undefined;
    for (let vote = 0; vote < 5000 && refused === undefined; vote++) {
      const voter = randomUUID();
      const response = await sendVote(server.url, post, voter, 'up');
      if (response.status === 200) acknowledged.push(voter);
      else refused = await codeOf(response);
    }
    expect(refused?.[0]).toBe(503);
    expect(refused?.[1]).toMatch(/^storage-/);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await countsAt(server.url)).toEqual({ up: acknowledged.length, down: 0 });
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const again = await startServer(folder);
    expect(await countsAt(again.url)).toEqual({ up: acknowledged.length, down: 0 });
    expect((await sendVote(again.url, post, randomUUID(), 'up')).status).toBe(200);
  });

  it('has a code of its own', async () => {
    const file = join(temporaryFolder(), 'likes.db');
    const store = temporaryStore(file);
    await store.check(0);
    const client = soleConnection(file);
    const { rows } = await client.execute('PRAGMA page_count');
    client.close();
    const pages = `PRAGMA max_page_count = ${Number(rows[0]?.['page_count'])}`;
    const { vote, logged } = makeService({ store: storeWith(file, pages) });
    let refused: Response | undefined;
    for (let at = 0; at < 500 && refused === undefined; at++) {
      const response = await vote('up', randomUUID());
      if (response.status !== 200) refused = response;
    }
    expect(refused === undefined ? undefined : await codeOf(refused)).toEqual([
      503,
      'storage-full',
    ]);
    expect(logged[0]).toContain('storage-full');
  });
});

describe('a file for votes', () => {
  it('that cannot be written is read, and refuses votes', { timeout: minute }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'likes.db');
    const first = makeService({ store: temporaryStore(file) });
    expect((await first.vote('up')).status).toBe(200);
    const { vote, send } = makeService({ store: storeWith(file, 'PRAGMA query_only = ON') });
    expect(await (await send(`/api/likes/${post}`)).json()).toEqual({ up: 1, down: 0 });
    expect(await codeOf(await vote('down'))).toEqual([503, 'storage-read-only']);
    expect(await (await send(`/api/likes/${post}`)).json()).toEqual({ up: 1, down: 0 });
  });

  it.skipIf(!unprivileged)(
    'whose permissions forbid writing refuses votes and keeps serving',
    { timeout: minute },
    async () => {
      const folder = temporaryFolder();
      const file = join(folder, 'likes.db');
      const store = temporaryStore(file);
      await store.check(0);
      store.close();
      writeFileSync(join(folder, 'posts.json'), '');
      chmodSync(file, 0o444);
      chmodSync(folder, 0o555);
      const server = await startServer(folder, [], asNobody);
      for (let time = 0; time < 3; time++) {
        const answer = await codeOf(await sendVote(server.url, post, randomUUID(), 'up'));
        expect(answer).toEqual([503, 'storage-read-only']);
      }
      expect(server.process.exitCode).toBeNull();
    },
  );

  it(
    'that another process locks is busy, and works again afterwards',
    { timeout: minute },
    async () => {
      const file = join(temporaryFolder(), 'likes.db');
      const { vote, send } = makeService({ store: temporaryStore(file) });
      expect((await vote('up')).status).toBe(200);
      const other = createClient({ url: pathToFileURL(file).href });
      const lock = await other.transaction('write');
      expect(await codeOf(await vote('down'))).toEqual([503, 'storage-busy']);
      await lock.rollback();
      other.close();
      expect((await vote('down')).status).toBe(200);
      expect(await (await send(`/api/likes/${post}`)).json()).toEqual({ up: 0, down: 1 });
    },
  );

  it('that is no database is corrupt, and is left as it is', { timeout: minute }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'likes.db');
    writeFileSync(file, 'This is a letter, not a database. '.repeat(200));
    const server = await startServer(folder);
    expect(server.output()).toContain('storage-corrupt');
    for (let time = 0; time < 3; time++) {
      const response = await sendVote(server.url, post, randomUUID(), 'up');
      expect(await codeOf(response)).toEqual([503, 'storage-corrupt']);
    }
    expect(await codeOf(await fetch(`${server.url}/api/health`))).toEqual([503, 'storage-corrupt']);
    expect(readFileSync(file, 'utf8')).toContain('This is a letter');
  });

  it('that is damaged in the middle is corrupt', { timeout: minute }, async () => {
    const file = join(temporaryFolder(), 'likes.db');
    const store = temporaryStore(file);
    for (let at = 0; at < 200; at++) await store.vote({ post, voter: randomUUID(), vote: 'up' });
    store.close();
    const client = soleConnection(file);
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    client.close();
    const size = statSync(file).size;
    truncateSync(file, 4096);
    const { vote } = makeService({ store: temporaryStore(file) });
    expect(size).toBeGreaterThan(4096);
    expect(await codeOf(await vote('up'))).toEqual([503, 'storage-corrupt']);
  });

  it('that is a folder cannot be reached', { timeout: minute }, async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'likes.db'));
    const server = await startServer(folder);
    const [status, code] = await codeOf(await sendVote(server.url, post, randomUUID(), 'up'));
    expect([status, code]).toEqual([503, 'storage-unavailable']);
  });

  it('of a newer theme is refused', async () => {
    const file = join(temporaryFolder(), 'likes.db');
    const store = temporaryStore(file);
    await store.check(0);
    const client = createClient({ url: pathToFileURL(file).href });
    await client.execute('INSERT INTO likes_migrations (version) VALUES (99)');
    client.close();
    const { vote, logged } = makeService({ store: temporaryStore(file) });
    expect(await codeOf(await vote('up'))).toEqual([503, 'storage-unavailable']);
    expect(logged.join()).toContain('newer version');
  });
});
