import { describe, expect, it } from 'vitest';
import { isCounts, likesErrors } from '../../../src/likes/contract.ts';
import { LikesError } from '../../../src/likes/contract.ts';
import { memoryLimiter, storeLimiter } from '../../../src/likes/limits.ts';
import { makeService, reader, secret, temporaryStore, voteOf } from './service.ts';

const other = '0a4d55a8-d778-4022-abcd-5d1c8c5e2f3b';

/** Status and body in one. */
async function answer(sent: Promise<Response>): Promise<object> {
  const response = await sent;
  return { status: response.status, ...((await response.json()) as object) };
}

describe('a vote', () => {
  it('is counted, switched in one step, and taken back', async () => {
    const { vote } = makeService();
    expect(await answer(vote('up'))).toEqual({ status: 200, up: 1, down: 0, vote: 'up' });
    expect(await answer(vote('down', other))).toEqual({
      status: 200,
      up: 1,
      down: 1,
      vote: 'down',
    });
    expect(await answer(vote('down'))).toEqual({ status: 200, up: 0, down: 2, vote: 'down' });
    expect(await answer(vote(null))).toEqual({ status: 200, up: 0, down: 1, vote: null });
    expect(await answer(vote(null))).toEqual({ status: 200, up: 0, down: 1, vote: null });
  });

  it('counts once however often it is repeated', async () => {
    const { vote, send } = makeService();
    for (let time = 0; time < 10; time++) await vote('up');
    expect(await answer(send('/api/likes/designs/cache'))).toEqual({ status: 200, up: 1, down: 0 });
  });

  it('counts once whatever the case of the id of the reader', async () => {
    const { vote } = makeService();
    await vote('up');
    expect(await answer(vote('up', reader.toUpperCase()))).toMatchObject({ up: 1 });
  });

  it.each(['designs%2Fcache', 'notes/%C3%A9t%C3%A9'])('finds the post at %s', async (path) => {
    const { vote } = makeService();
    expect(await answer(vote('up', reader, path))).toMatchObject({ status: 200, up: 1 });
  });

  it('stores nothing that tells the reader, and other names on other posts', async () => {
    const store = temporaryStore();
    const { vote } = makeService({ store });
    await vote('up');
    await vote('up', reader, 'notes/b');
    const voters: string[] = [];
    for await (const { voter } of store.votes()) voters.push(voter);
    expect(voters).toHaveLength(2);
    expect(new Set(voters).size).toBe(2);
    for (const voter of voters) expect(voter).toMatch(/^[\w-]{22}$/);
  });
});

describe('counts', () => {
  it('of several posts come in one answer, and ids that no post has are named', async () => {
    const { vote, send } = makeService();
    await vote('up');
    const list = send('/api/likes?ids=designs/cache,notes/b,notes/none,notes/b');
    expect(await answer(list)).toEqual({
      status: 200,
      counts: { 'designs/cache': { up: 1, down: 0 }, 'notes/b': { up: 0, down: 0 } },
      unknown: ['notes/none'],
    });
  });

  it('can be asked for by pages of any origin, whose scripts cannot read them', async () => {
    const { send } = makeService();
    const response = await send('/api/likes/designs/cache', {
      headers: { origin: 'https://x.example' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('bad input', () => {
  const good = { vote: 'up', voter: reader };
  const put = (body: unknown, headers?: Record<string, string>) => voteOf(body, headers);
  const without = (name: string): RequestInit => {
    const headers = new Headers(put(good).headers);
    headers.delete(name);
    return { ...put(good), headers };
  };
  const at = '/api/likes/designs/cache';

  it.each<[string, string, RequestInit, keyof typeof likesErrors]>([
    ['no JSON', at, put('{"vote": '), 'body-malformed'],
    ['an empty body', at, put(''), 'body-malformed'],
    [
      'bytes that are no text',
      at,
      { ...put(''), body: new Uint8Array([0xff, 0xfe]) },
      'body-malformed',
    ],
    ['null', at, put('null'), 'body-invalid'],
    ['a list', at, put([good]), 'body-invalid'],
    ['a number', at, put('1'), 'body-invalid'],
    ['no vote', at, put({ voter: reader }), 'body-invalid'],
    ['a vote of another name', at, put({ ...good, vote: 'UP' }), 'body-invalid'],
    ['a vote that is a number', at, put({ ...good, vote: 1 }), 'body-invalid'],
    ['no reader', at, put({ vote: 'up' }), 'body-invalid'],
    ['a reader that is no UUID', at, put({ ...good, voter: 'me' }), 'body-invalid'],
    ['a reader that is a list', at, put({ ...good, voter: [reader] }), 'body-invalid'],
    ['more than a vote', at, put({ ...good, weight: 9 }), 'body-invalid'],
    [
      'a polluted prototype',
      at,
      put('{"__proto__": {"vote": "up"}, "voter": "x"}'),
      'body-invalid',
    ],
    ['1 MB', at, put(' '.repeat(1_000_000)), 'body-too-large'],
    [
      '1 MB that claims to be short',
      at,
      put(' '.repeat(1_000_000), { 'content-length': '9' }),
      'body-too-large',
    ],
    ['1025 bytes', at, put(JSON.stringify(good).padEnd(1025)), 'body-too-large'],
    [
      'a form',
      at,
      put('vote=up', { 'content-type': 'application/x-www-form-urlencoded' }),
      'body-type',
    ],
    ['plain text', at, put(good, { 'content-type': 'text/plain' }), 'body-type'],
    [
      'JSON in another encoding',
      at,
      put(good, { 'content-type': 'application/json; charset=utf-16' }),
      'body-type',
    ],
    [
      'no type',
      at,
      { ...without('content-type'), body: new Blob([JSON.stringify(good)]) },
      'body-type',
    ],
    ['no origin', at, without('origin'), 'origin-missing'],
    ['a foreign origin', at, put(good, { origin: 'https://blog.example.evil' }), 'origin-foreign'],
    ['a foreign port', at, put(good, { origin: 'https://blog.example:8443' }), 'origin-foreign'],
    ['the origin null', at, put(good, { origin: 'null' }), 'origin-foreign'],
    ['an origin that is none', at, put(good, { origin: 'blog.example' }), 'origin-foreign'],
    [
      'a foreign preflight',
      at,
      { method: 'OPTIONS', headers: { origin: 'https://x.example' } },
      'origin-foreign',
    ],
    ['a preflight without origin', at, { method: 'OPTIONS' }, 'origin-missing'],
    ['an unknown post', '/api/likes/designs/none', put(good), 'unknown-post'],
    ['a post of an unknown collection', '/api/likes/wat/cache', put(good), 'unknown-post'],
    ['a climb', '/api/likes/designs/..%2f..%2fcache', put(good), 'unknown-post'],
    ['a climb out', '/api/likes/%2e%2e%2fdesigns/cache', put(good), 'unknown-post'],
    ['a climb to the root', '/api/likes/../../designs/cache', put(good), 'not-found'],
    ['one part', '/api/likes/designs', put(good), 'id-malformed'],
    ['an empty slug', '/api/likes/designs/', put(good), 'id-malformed'],
    ['a null byte', '/api/likes/designs/cache%00', put(good), 'id-malformed'],
    ['a line end', '/api/likes/designs/ca%0Ache', put(good), 'id-malformed'],
    ['half of a UTF-8 character', '/api/likes/designs/%C3', put(good), 'id-malformed'],
    ['half of a percent sign', '/api/likes/designs/%', put(good), 'id-malformed'],
    ['another form of é', '/api/likes/notes/e%CC%81te%CC%81', put(good), 'unknown-post'],
    ['another alphabet', '/api/likes/designs/с%D0%B0che', put(good), 'unknown-post'],
    ['text from right to left', '/api/likes/designs/%E2%80%AEehcac', put(good), 'unknown-post'],
    [
      'SQL',
      `/api/likes/designs/${encodeURIComponent("cache' OR '1'='1")}`,
      put(good),
      'unknown-post',
    ],
    ['a long id', `/api/likes/designs/${'x'.repeat(200)}`, put(good), 'id-malformed'],
    ['POST', at, { ...put(good), method: 'POST' }, 'method-not-allowed'],
    ['DELETE', at, { method: 'DELETE' }, 'method-not-allowed'],
    ['PATCH', at, { ...put(good), method: 'PATCH' }, 'method-not-allowed'],
    ['PUT of the list', '/api/likes', put(good), 'method-not-allowed'],
    ['POST of the health', '/api/health', { method: 'POST' }, 'method-not-allowed'],
    ['no ids', '/api/likes', {}, 'ids-missing'],
    ['empty ids', '/api/likes?ids=,', {}, 'ids-missing'],
    [
      '101 ids',
      `/api/likes?ids=${Array.from({ length: 101 }, (_, i) => `a/${i}`).join()}`,
      {},
      'ids-too-many',
    ],
    ['a malformed id of a list', '/api/likes?ids=designs/cache,nothing', {}, 'id-malformed'],
    ['another path', '/api/loves/designs/cache', {}, 'not-found'],
  ])('%s is refused with a code, and nothing is stored', async (_, path, init, code) => {
    const store = temporaryStore();
    const { send, logged } = makeService({ store });
    const response = await send(path, init);
    expect(await answer(Promise.resolve(response))).toEqual({
      status: likesErrors[code].status,
      code,
      message: likesErrors[code].message,
    });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await store.all()).toEqual(new Map());
    expect(logged).toEqual([]);
  });

  it('names the methods of a path', async () => {
    const { send } = makeService();
    const allow = async (path: string) =>
      (await send(path, { method: 'DELETE' })).headers.get('allow');
    expect(await allow('/api/likes/designs/cache')).toBe('GET, PUT, OPTIONS');
    expect(await allow('/api/likes')).toBe('GET, OPTIONS');
  });

  it('stops reading a body that does not end', async () => {
    const { send } = makeService();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 256;
        controller.enqueue(new Uint8Array(256).fill(32));
      },
    });
    const response = await send('/api/likes/designs/cache', {
      ...voteOf(''),
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(4096);
  });
});

describe('a page of another origin', () => {
  it('may vote when the owner lists it', async () => {
    const { send } = makeService({ origins: ['https://ada.github.io'] });
    const headers = { origin: 'https://ada.github.io' };
    const preflight = await send('/api/likes/designs/cache', { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'https://ada.github.io',
      'access-control-allow-methods': 'GET, PUT',
      'access-control-allow-headers': 'content-type',
      vary: 'Origin',
    });
    const put = await send(
      '/api/likes/designs/cache',
      voteOf({ vote: 'up', voter: reader }, headers),
    );
    expect(put.status).toBe(200);
    expect(put.headers.get('access-control-expose-headers')).toBe('retry-after');
    expect(put.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('the limit', () => {
  const rate = { capacity: 3, refill: 0.05 };
  it.each([
    ['in memory', () => memoryLimiter(rate), undefined],
    [
      'beside the votes',
      (store: ReturnType<typeof temporaryStore>) => storeLimiter(store, rate),
      undefined,
    ],
  ])('%s says when the next vote is taken, and counts addresses apart', async (_, limiterOf) => {
    const store = temporaryStore();
    let address = '192.0.2.1';
    const { vote, send } = makeService({
      store,
      limiter: limiterOf(store),
      address: () => address,
    });
    for (const value of ['up', 'down', null]) expect((await vote(value)).status).toBe(200);
    const refused = await vote('up');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('20');
    expect(await refused.json()).toMatchObject({ code: 'rate-limited', retryAfter: 20 });
    expect(await answer(send('/api/likes/designs/cache'))).toEqual({ status: 200, up: 0, down: 0 });
    address = '192.0.2.2';
    expect((await vote('up')).status).toBe(200);
  });

  it('takes no token for a request that is refused anyway', async () => {
    const { vote } = makeService({ limiter: memoryLimiter({ capacity: 1, refill: 0.001 }) });
    for (let time = 0; time < 5; time++) expect((await vote('sideways')).status).toBe(400);
    expect((await vote('up')).status).toBe(200);
  });
});

describe('a failure', () => {
  const failing = (error: Error) => ({
    ...temporaryStore(),
    vote: () => Promise.reject(error),
    counts: () => Promise.reject(error),
    check: () => Promise.reject(error),
  });

  it('of the storage is a 503 with its code, logged once without reader, address or secret', async () => {
    const { vote, send, logged } = makeService({
      store: failing(new LikesError('storage-full', 'SQLITE_FULL: database or disk is full')),
    });
    expect(await answer(vote('up'))).toEqual({
      status: 503,
      code: 'storage-full',
      message: likesErrors['storage-full'].message,
    });
    expect((await send('/api/health')).status).toBe(503);
    expect(logged).toEqual(
      Array(2).fill('likes: storage-full: SQLITE_FULL: database or disk is full'),
    );
    for (const hidden of [reader, '192.0.2.1', secret]) expect(logged.join()).not.toContain(hidden);
  });

  it('that nobody thought of is a 500 that tells the reader nothing', async () => {
    const { vote, logged } = makeService({ store: failing(new TypeError('x is undefined')) });
    const response = await vote('up');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('undefined');
    expect(logged.join()).toContain('x is undefined');
  });
});

it('says that it is well', async () => {
  const { send } = makeService();
  const response = await send('/api/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

it('tells counts from other values', () => {
  expect(isCounts({ up: 0, down: 3 })).toBe(true);
  for (const value of [
    null,
    1,
    {},
    { up: 1 },
    { up: -1, down: 0 },
    { up: '1', down: 0 },
    { up: 0.5, down: 0 },
  ]) {
    expect(isCounts(value)).toBe(false);
  }
});
