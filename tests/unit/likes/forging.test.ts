import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { memoryLimiter, parseRate } from '../../../src/likes/limits.ts';
import type { Ballot } from '../../../src/likes/store/contract.ts';
import { makeService, reader, temporaryFolder, temporaryStore } from './service.ts';

const post = 'designs/cache';
const noon = Date.parse('2026-03-01T12:00:00Z') / 1000;

function ballot(bucket: string, now: number, more: Partial<Ballot> = {}): Ballot {
  return { post, voter: randomUUID(), vote: 'up', cast: { bucket, now }, ...more };
}

describe('the readers of one network', () => {
  it('may vote on a post up to a number, in all forms of its addresses', async () => {
    const addresses = [
      '2001:db8:7::1',
      '2001:db8:7:1::1',
      '2001:DB8:7:ffff::9',
      '2001:db8:7:2::3%e0',
    ];
    let address = '';
    const { vote } = makeService({ postRate: parseRate('3/h'), address: () => address });
    const answers: number[] = [];
    for (address of addresses) answers.push((await vote('up', randomUUID())).status);
    expect(answers).toEqual([200, 200, 200, 429]);
    expect((await vote('up', randomUUID(), 'notes/b')).status).toBe(200);
    address = '2001:db8:8::1';
    expect((await vote('up', randomUUID())).status).toBe(200);
  });

  it('are told when the next one may, and nothing of the vote is stored', async () => {
    const store = temporaryStore();
    const { vote } = makeService({ store, postRate: parseRate('1/min') });
    await vote('up');
    const refused = await vote('up', randomUUID());
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(await refused.json()).toEqual({
      code: 'rate-limited',
      message: 'Too many votes from this address.',
      retryAfter: wait,
    });
    expect((await store.all()).get(post)).toEqual({ up: 1, down: 0 });
  });

  it('may change their minds as often as they like', async () => {
    const { vote } = makeService({ postRate: parseRate('1/h') });
    for (const value of ['up', 'down', null, 'up', null, 'down']) {
      expect((await vote(value)).status).toBe(200);
    }
    expect((await vote(null, randomUUID())).status).toBe(200);
    expect((await vote('up', randomUUID())).status).toBe(429);
  });

  it('may vote again after the time of the rate', async () => {
    const store = temporaryStore();
    const limit = { readers: 2, seconds: 3600 };
    const at = (now: number) =>
      store.vote({ ...ballot('a', now), cast: { bucket: 'a', now, limit } });
    expect(await at(noon)).toEqual({ up: 1, down: 0 });
    expect(await at(noon + 600)).toEqual({ up: 2, down: 0 });
    expect(await at(noon + 900)).toEqual({ wait: 2700 });
    expect(await at(noon + 3600)).toEqual({ up: 3, down: 0 });
    expect(await at(noon + 3601)).toEqual({ wait: 599 });
  });
});

describe('votes that are taken out', () => {
  async function makeStore() {
    const store = temporaryStore();
    await store.vote(ballot('good', noon - 86_400));
    await store.vote(ballot('good', noon));
    for (let time = 0; time < 5; time++) await store.vote(ballot('forger', noon + 60 + time));
    await store.vote(ballot('forger', noon + 70, { vote: 'down' }));
    await store.vote(ballot('forger', noon, { post: 'notes/b' }));
    return store;
  }

  it.each([
    ['of one network', { bucket: 'forger' }, { up: 5, down: 1 }],
    ['since a day', { since: Date.parse('2026-03-01') / 1000 }, { up: 6, down: 1 }],
    ['since a time of the last day', { since: noon + 62 }, { up: 3, down: 1 }],
    ['of one network since a time', { bucket: 'forger', since: noon + 64 }, { up: 1, down: 1 }],
    ['of a network that is not known', { bucket: 'nobody' }, { up: 0, down: 0 }],
    ['all', {}, { up: 7, down: 1 }],
  ])('are those %s, and the counts follow', async (_, suspects, expected) => {
    const store = await makeStore();
    expect(await store.suspected({ post, ...suspects })).toEqual(expected);
    expect((await store.all()).get(post)).toEqual({ up: 7, down: 1 });
    expect(await store.remove({ post, ...suspects })).toEqual(expected);
    expect((await store.all()).get(post)).toEqual({ up: 7 - expected.up, down: 1 - expected.down });
    expect((await store.all()).get('notes/b')).toEqual({ up: 1, down: 0 });
  });

  it('can be told by the networks of the last day, most votes first', async () => {
    const store = await makeStore();
    expect(await store.origins(post)).toEqual([
      { bucket: 'forger', up: 5, down: 1, first: noon + 60, last: noon + 70 },
      { bucket: 'good', up: 2, down: 0, first: noon - 86_400, last: noon },
    ]);
  });

  it('of before a day are told by their day alone', async () => {
    const store = await makeStore();
    await store.forget(noon + 1000);
    expect(await store.origins(post)).toEqual([]);
    expect(await store.suspected({ post, since: noon + 62 })).toEqual({ up: 6, down: 1 });
  });
});

describe('what is known of addresses', () => {
  it('differs from post to post, and holds no address', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'likes.db');
    const { vote } = makeService({ store: temporaryStore(file) });
    await vote('up');
    await vote('up', reader, 'notes/b');
    const client = createClient({ url: pathToFileURL(file).href });
    const { rows } = await client.execute('SELECT bucket FROM likes_casts');
    client.close();
    const buckets = rows.map((row) => row['bucket']);
    expect(new Set(buckets).size).toBe(2);
    for (const bucket of buckets) expect(bucket).toEqual(expect.stringMatching(/^[\w-]{22}$/));
  });

  it('is gone when it is forgotten, though nobody votes', async () => {
    const file = join(temporaryFolder(), 'likes.db');
    const store = temporaryStore(file);
    const old = Date.now() / 1000 - 23.5 * 3600;
    await store.vote(ballot('old', Math.floor(old)));
    await store.take('old', 3, 1, old);
    const limiter = memoryLimiter({ capacity: 2, refill: 0.000_001 });
    await limiter.take('old', old);
    const { app, logged } = makeService({ store, limiter });
    await app.forget();
    const client = createClient({ url: pathToFileURL(file).href });
    for (const table of ['likes_casts', 'likes_buckets']) {
      expect((await client.execute(`SELECT * FROM ${table}`)).rows).toEqual([]);
    }
    client.close();
    expect((await store.all()).get(post)).toEqual({ up: 1, down: 0 });
    expect([await limiter.take('old', old), await limiter.take('old', old)]).toEqual([0, 0]);
    expect(logged).toEqual([]);
  });

  it('that cannot be forgotten is logged, and tried again', async () => {
    let tried = 0;
    const store = {
      ...temporaryStore(),
      forget: () => Promise.reject(new Error(`locked ${++tried}`)),
    };
    const { app, logged } = makeService({ store });
    await app.forget();
    await app.forget();
    expect(logged).toEqual(
      [1, 2].map((time) => `likes: addresses are not forgotten: Error: locked ${time}`),
    );
  });
});
