import { describe, expect, it } from 'vitest';
import { endpointAddress } from '../../../src/likes/contract.ts';
import { clientAddress, parseTrustedProxies } from '../../../src/likes/hosts/node-address.ts';
import { readSettings } from '../../../src/likes/hosts/settings.ts';
import { identity } from '../../../src/likes/identity.ts';
import { memoryLimiter, parseRate } from '../../../src/likes/limits.ts';
import { parseOrigins } from '../../../src/likes/origins.ts';
import { manifestPosts, postsFrom } from '../../../src/likes/posts.ts';
import { secret } from './service.ts';

describe('the address of the reader', () => {
  const trusted = parseTrustedProxies('127.0.0.1, 10.0.0.0/8,::1');
  it.each([
    ['203.0.113.9', null, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::1', '2001:db8::5', '2001:db8::5'],
    ['127.0.0.1', 'nonsense', '127.0.0.1'],
    ['127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['127.0.0.1', '6.6.6.6:1, 198.51.100.1:4711, 10.1.2.3:80', '198.51.100.1'],
    ['127.0.0.1', '[2001:db8::5]:4711', '2001:db8::5'],
    ['127.0.0.1', '[2001:DB8:0::5]', '2001:db8::5'],
    ['127.0.0.1', '"[2001:db8::5]:4711"', '2001:db8::5'],
    ['127.0.0.1', 'for=198.51.100.1', '198.51.100.1'],
    ['127.0.0.1', '::ffff:c633:6401', '198.51.100.1'],
    ['127.0.0.1', '[::ffff:198.51.100.1]:80', '198.51.100.1'],
    ['127.0.0.1', 'fe80::1%eth0', 'fe80::1'],
    ['127.0.0.1', '198.51.100.1:port', '127.0.0.1'],
    ['127.0.0.1', 'unknown', '127.0.0.1'],
    ['::ffff:7f00:1', '198.51.100.1:4711', '198.51.100.1'],
    ['127.0.0.1', '10.0.0.1, 10.0.0.2', '127.0.0.1'],
    ['127.0.0.1', null, '127.0.0.1'],
    [undefined, '198.51.100.1', undefined],
  ])('behind %s with X-Forwarded-For %s is %s', (peer, forwarded, expected) => {
    expect(clientAddress(peer, forwarded, trusted)).toBe(expected);
  });

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '::1/129', '10.0.0.0/'])(
    'cannot be told from the proxy %s',
    (written) => {
      expect(() => parseTrustedProxies(written)).toThrow('is not an IP address or a network');
    },
  );
});

describe('names', () => {
  const names = identity(secret);
  const day = new Date('2026-03-01T12:00:00Z');

  it('of a reader differ from post to post, and with the secret', async () => {
    const name = await names.voter('designs/a', 'r');
    expect(await names.voter('designs/a', 'r')).toBe(name);
    expect(await names.voter('designs/b', 'r')).not.toBe(name);
    expect(await identity(`${secret}!`).voter('designs/a', 'r')).not.toBe(name);
  });

  it('of an address change with the day', async () => {
    const name = await names.address('192.0.2.1', day);
    expect(await names.address('192.0.2.1', new Date('2026-03-01T23:59:59Z'))).toBe(name);
    expect(await names.address('192.0.2.1', new Date('2026-03-02T00:00:00Z'))).not.toBe(name);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002:0:0:0:1', true],
    ['2001:db8::1', '2001:db8:0:0:5::', true],
    ['2001:db8:1:2::1', '2001:db8:1:ffff::1', true],
    ['2001:db8:1:2::1', '2001:db8:2:2::1', false],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['fe80::1%eth0', 'fe80::2', true],
  ])('of %s and %s are the same: %s', async (one, other, same) => {
    expect((await names.address(one, day)) === (await names.address(other, day))).toBe(same);
  });
});

describe('settings', () => {
  it('have safe defaults', () => {
    expect(readSettings({ TRADEOFF_LIKES_SECRET: secret })).toEqual({
      secret,
      origins: [],
      rate: { capacity: 60, refill: 60 / 3600 },
      postRate: { capacity: 30, refill: 30 / 3600 },
    });
  });

  it('limit the readers on a post unless nothing is limited, or as they are told', () => {
    const rates = (env: object) => {
      const { rate, postRate } = readSettings({ TRADEOFF_LIKES_SECRET: secret, ...env });
      return [rate?.capacity, postRate?.capacity];
    };
    expect(rates({ TRADEOFF_LIKES_RATE: '5/h' })).toEqual([5, 30]);
    expect(rates({ TRADEOFF_LIKES_RATE: 'off' })).toEqual([undefined, undefined]);
    expect(rates({ TRADEOFF_LIKES_RATE: 'off', TRADEOFF_LIKES_POST_RATE: '7/h' })).toEqual([
      undefined,
      7,
    ]);
    expect(rates({ TRADEOFF_LIKES_POST_RATE: 'off' })).toEqual([60, undefined]);
    expect(() => rates({ TRADEOFF_LIKES_POST_RATE: 'few' })).toThrow('is not a rate');
  });

  it('need a secret', () => {
    expect(() => readSettings({})).toThrowErrorMatchingInlineSnapshot(
      `[Error: Set TRADEOFF_LIKES_SECRET to a random string of 16 characters or more, such as the output of \`openssl rand -base64 32\`, and never change it: with another secret, every reader could vote again.]`,
    );
    expect(() => readSettings({ TRADEOFF_LIKES_SECRET: 'short' })).toThrow('16 characters');
  });

  it.each([
    ['30/min', { capacity: 30, refill: 0.5 }],
    ['5/s', { capacity: 5, refill: 5 }],
    ['36/h', { capacity: 36, refill: 0.01 }],
    ['off', undefined],
  ])('take the rate %s', (written, rate) => {
    expect(parseRate(written)).toEqual(rate);
  });

  it.each(['', '0/min', '-1/min', '30', '30/day', '1.5/s', 'on'])(
    'refuse the rate "%s"',
    (written) => {
      expect(() => parseRate(written)).toThrow('is not a rate');
    },
  );

  it('take origins with commas between them', () => {
    expect(parseOrigins('https://a.example, http://localhost:4321')).toEqual([
      'https://a.example',
      'http://localhost:4321',
    ]);
    expect(parseOrigins('')).toEqual([]);
  });

  it.each([
    'a.example',
    'https://a.example/',
    'https://a.example/blog',
    '*',
    'ftp://a.example',
    'null',
  ])('refuse the origin %s', (written) => {
    expect(() => parseOrigins(written)).toThrow('is not an origin');
  });

  it.each([
    ['/api/likes', '/api/likes'],
    ['/api/likes/', '/api/likes'],
    ['/', '/api/likes'],
    ['https://likes.example.org', 'https://likes.example.org/api/likes'],
    ['https://likes.example.org/', 'https://likes.example.org/api/likes'],
    ['https://example.org/blog/likes', 'https://example.org/blog/likes'],
  ])('read the endpoint %s as %s', (written, address) => {
    expect(endpointAddress(written)).toBe(address);
  });
});

describe('the buckets in memory', () => {
  it('refill with time and hold no more than their capacity', async () => {
    const limiter = memoryLimiter({ capacity: 2, refill: 1 });
    expect(await limiter.take('a', 0)).toBe(0);
    expect(await limiter.take('a', 0)).toBe(0);
    expect(await limiter.take('a', 0.25)).toBe(0.75);
    expect(await limiter.take('a', 1)).toBe(0);
    for (const now of [1000, 1000]) expect(await limiter.take('a', now)).toBe(0);
    expect(await limiter.take('a', 1000)).toBe(1);
  });

  it('do not refill when the clock goes back', async () => {
    const limiter = memoryLimiter({ capacity: 1, refill: 1 });
    expect(await limiter.take('a', 100)).toBe(0);
    expect(await limiter.take('a', 50)).toBe(1);
  });
});

describe('the list of posts', () => {
  it.each([undefined, null, [], {}, { posts: 'a' }, { posts: [{}] }, { posts: [{ id: 1 }] }])(
    'is not %j',
    (value) => {
      expect(() => manifestPosts(value)).toThrow('_tradeoff/posts.json');
    },
  );

  it('stands while it cannot be read again, and fails when it never could', async () => {
    const logged: string[] = [];
    const answers: unknown[] = [new Error('gone'), { posts: [{ id: 'a/b' }] }, new Error('gone')];
    const read = (): Promise<unknown> => {
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    const posts = postsFrom(read, 0, (line) => logged.push(line));
    await expect(posts.find('a/b')).rejects.toMatchObject({ code: 'posts-unavailable' });
    expect(await posts.find('a/b')).toEqual({ id: 'a/b', former: [] });
    expect(await posts.find('a/b')).toEqual({ id: 'a/b', former: [] });
    expect(await posts.find('a/c')).toBeUndefined();
    expect(logged).toEqual(['likes: posts-unavailable: gone', 'likes: posts-unavailable: gone']);
  });
});
