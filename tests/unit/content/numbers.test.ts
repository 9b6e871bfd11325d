import { describe, expect, test } from 'vitest';
import { snowflakeIds, writeAheadLog } from './claims-of-deep-dives.ts';
import { jobQueue, newsFeed, urlShortener } from './claims-of-designs.ts';
import { consistentHashing, quorums } from './claims-of-notes.ts';
import { accountDeletion, idempotencyKeys } from './claims-of-specs.ts';
import { equations } from './equations.ts';
import type { Claim } from './sentences.ts';
import { post, spell } from './sentences.ts';

const posts: [path: string, claims: () => Claim[]][] = [
  ['designs/url-shortener.md', urlShortener],
  ['designs/job-queue.mdx', jobQueue],
  ['designs/news-feed.md', newsFeed],
  ['specs/idempotency-keys.md', idempotencyKeys],
  ['specs/account-deletion.md', accountDeletion],
  ['notes/consistent-hashing.md', consistentHashing],
  ['notes/quorums.md', quorums],
  ['deep-dives/snowflake-ids.md', snowflakeIds],
  ['deep-dives/write-ahead-log.md', writeAheadLog],
];

describe.each(posts)('%s', (path, claims) => {
  test.each(claims().map((claim) => [spell(claim)]))('says "%s"', (sentence) => {
    expect(post(path)).toContain(sentence);
  });
});

describe('every equation that a post writes out is right', () => {
  const written = posts.flatMap(([path]) => equations(post(path)));

  test('there are many', () => {
    expect(written.length).toBeGreaterThan(5);
  });

  test.each(written)('$text', ({ value, result, tolerance }) => {
    expect(Math.abs(value - result)).toBeLessThanOrEqual(tolerance);
  });
});

test('a reader of the job queue waits 320 ms for the first of twelve pollers', () => {
  expect(Math.ceil((1 - 0.01 ** (1 / 12)) * 100) * 10).toBe(320);
});

test.each([
  ['2 × 3 = 6', 6, 6],
  ['1,000 ÷ 4 + 5 = 255', 255, 255],
  ['(0.1 − 0.05) ÷ 5 × 100 = 1', 1, 1],
  ['10 − 4 − 3 = 3', 3, 3],
])('reads %s', (text, value, result) => {
  const [equation] = equations(text);
  expect(equation?.value).toBeCloseTo(value, 9);
  expect(equation?.result).toBe(result);
});

test('reads no equation in a setting or a quorum', () => {
  expect(equations('W = 3 with R = 1, `a = 2`, N = 5')).toEqual([]);
});
