import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from '@libsql/client';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../src/likes/health.ts';
import { fileDatabase } from '../../../src/likes/store/file.ts';
import { sendVote, startServer } from './server.ts';
import { temporaryFolder } from './service.ts';

const minute = 60_000;
const post = 'designs/cache';

/** A database that is locked for writing until it is released, with the number of attempts. */
function lockedDatabase(patience: { locked?: number; waiting?: number }) {
  const file = { locked: true, tried: 0 };
  const client = {
    execute: () => Promise.resolve({ rows: [] }),
    batch: (statements: unknown[]) => {
      file.tried++;
      return file.locked
        ? Promise.reject(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }))
        : Promise.resolve(statements.map(() => ({ rows: [] })));
    },
    close: () => undefined,
  };
  const database = fileDatabase(() => Promise.resolve(client as unknown as Client), patience);
  const statements = [{ sql: 'SELECT 1', args: [] }];
  return {
    file,
    write: () => database.run(statements, 'write'),
    read: () => database.run(statements, 'read'),
  };
}

describe('a locked file', () => {
  it('is waited for once by all that wait, not by one after the other', async () => {
    const { file, write } = lockedDatabase({ locked: 60 });
    const votes = Array.from({ length: 20 }, () => write());
    await expect(votes[0]).rejects.toMatchObject({ code: 'storage-busy' });
    const tried = file.tried;
    const ends = await Promise.allSettled(votes);
    expect(ends.map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
    expect(file.tried).toBe(tried);
  });

  it('is tried again by whoever comes later', async () => {
    const { file, write } = lockedDatabase({ locked: 60 });
    await expect(write()).rejects.toMatchObject({ code: 'storage-busy' });
    const late = write();
    file.locked = false;
    expect(await late).toEqual([[]]);
  });

  it('that is free in time loses nobody', async () => {
    const { file, write } = lockedDatabase({ locked: minute });
    const votes = Array.from({ length: 20 }, () => write());
    while (file.tried < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    file.locked = false;
    expect(await Promise.all(votes)).toHaveLength(20);
  });

  it('has no more than so many waiting, and the next one is refused at once', async () => {
    const { file, write } = lockedDatabase({ locked: minute, waiting: 3 });
    const votes = Array.from({ length: 3 }, () => write());
    await expect(write()).rejects.toMatchObject({ code: 'storage-busy' });
    file.locked = false;
    expect(await Promise.all(votes)).toHaveLength(3);
    expect(await write()).toEqual([[]]);
  });

  it('does not keep reads waiting behind votes', async () => {
    const { file, write, read } = lockedDatabase({ locked: minute });
    const vote = write();
    while (file.tried < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await read()).toEqual([[]]);
    file.locked = false;
    expect(await vote).toEqual([[]]);
  });
});

it(
  'of a real server that another process locks refuses votes and health, answers counts, and works again',
  { timeout: minute },
  async () => {
    const folder = temporaryFolder();
    const server = await startServer(folder);
    expect((await sendVote(server.url, post, randomUUID(), 'up')).status).toBe(200);
    const other = createClient({ url: pathToFileURL(join(folder, 'likes.db')).href });
    const lock = await other.transaction('write');
    const votes = Array.from({ length: 20 }, () =>
      sendVote(server.url, post, randomUUID(), 'up').then(({ status }) => status),
    );
    const counts = await fetch(`${server.url}/api/likes/${post}`);
    expect(await counts.json()).toEqual({ up: 1, down: 0 });
    const health = await fetch(`${server.url}/api/health`);
    expect([health.status, await health.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'storage-busy' }),
    ]);
    expect(await Promise.all(votes)).toEqual(Array(20).fill(503));
    await lock.rollback();
    other.close();
    expect((await sendVote(server.url, post, randomUUID(), 'up')).status).toBe(200);
    await expect
      .poll(async () => (await fetch(`${server.url}/api/health`)).status, { timeout: 10_000 })
      .toBe(200);
  },
);

describe('the health', () => {
  it('is asked of the storage once for all that ask within its age', async () => {
    let asked = 0;
    const health = healthOf(() => {
      asked++;
      return Promise.resolve();
    }, 3600);
    await Promise.all([health(), health(), health()]);
    await health();
    expect(asked).toBe(1);
  });

  it('that fails is told to all, and asked again when it is old', async () => {
    let asked = 0;
    const health = healthOf(() => Promise.reject(new Error(String(++asked))), 0);
    await expect(health()).rejects.toThrow('1');
    await expect(health()).rejects.toThrow('2');
  });

  it('is bad while the storage does not answer at all', async () => {
    const health = healthOf(() => new Promise(() => undefined), 3600);
    const asked = await Promise.allSettled([health(), health()]);
    for (const end of asked) {
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'storage-busy' } });
    }
  });
});
