import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrongDowntimes } from '../../../src/check/numbers/availability.ts';
import { wrongSums } from '../../../src/check/numbers/equations.ts';
import { wrongTotals } from '../../../src/check/numbers/totals.ts';
import { repository } from '../../builds/paths.ts';
import { compiled, found } from './checking.ts';

const post = (body: string) => `---\ntitle: A\ndescription: B\ndate: 2026-03-14\n---\n\n${body}\n`;
const rounded = (value: number) => Number(value.toPrecision(4));

describe('an equation that is wrong', () => {
  it.each([
    ['3 × 8,000 = 25,000', 24_000],
    ['3 × 8,000 = 25,000 views an hour', 24_000],
    ['100M × 12 × 5 = 7 B', 6],
    ['1 − 0.9² = 0.21', 0.19],
    ['240 + 32 + 90 = 372', 362],
    ['25 + 15 = 45 small queries a second', 40],
    ['8 × 100 ms = 0.9 s', 0.8],
    ['24 h = 84,600 s', 86_400],
    ['25,573 s = 7 h 7 min', 7.104],
    ['12 × 30 GB = 380 GB', 360],
    ['100 M × 500 B = 60 GB', 50],
    ['2 TB / 200 MB/s = 1,000 s', 10_000],
    ['3 nodes × 8,000 requests/s = 25,000 requests/s', 24_000],
    ['200 million / 86,400 = 2,700/s', 2315],
    ['62^7 = 3.7 trillion', 3.522],
    ['62⁷ = 3.7 × 10¹²', 3.522e12],
    ['0.999 × 0.999 = 0.989', 0.998],
    ['40 % × 200 = 90', 80],
    ['(800 − 320) / 400 = 2.5', 1.2],
    ['(800 − 320) / 400/s = 2 s', 1.2],
    ['W + R = 2 + 2 = 5', 4],
    ['4 = 2 + 3', 5],
    ['200 million a day is 2,500 a second', 2315],
    ['200 million redirects a day, or about 3,000 a second', 2315],
    ['6 million a day (96 a second)', 69.44],
    ['200 million a day … 3,300 a second', 2315],
    ['200 million a day, 3,300 a second on average', 2315],
    ['two thirds, so 200 million a day is 3,300 a second', 2315],
  ])('is found: %s', (text, right) => {
    expect(wrongSums(text).map(({ value }) => rounded(value))).toEqual([right]);
  });

  it('is told at its line, in a paragraph, an item, a cell and a formula', async () => {
    const body = [
      'A line,\nand 3 × 4 = 13.',
      '- one\n- 2 + 2 = 5',
      '| A | B |\n| - | - |\n| 1 | 10 / 2 = 4.9 |',
      'So $1 - 0.9^2 = 0.21$.',
      '**5 × 5** = *26*',
    ].join('\n\n');
    expect(await found(post(body))).toEqual([
      '8 number-wrong',
      '11 number-wrong',
      '15 number-wrong',
      '17 number-wrong',
      '19 number-wrong',
    ]);
  });
});

describe('what adds up, or is not surely an equation,', () => {
  it.each([
    ...[
      '3 × 8,000 = 24,000',
      '100M × 12 × 5 = 6 B',
      '1 − 0.9² = 0.19',
      '5 × 10^9 × 8 bytes = 40 GB',
    ],
    ...['8 × 100 ms = 0.8 s', '24 h = 86,400 s', '64 KiB × 16 = 1 MiB', '1,000 × 27 KB = 27 MB'],
    ...['2^64 = 1.8 × 10^19', '17.4 GB × 30 = 521 GB', '100 + 10 % = 110', '3 × $4 = $12'],
    ...[
      '200 million a day is 2,300 a second',
      '200 million / 86,400 = 2,300/s',
      '1 GB is 1,024 MB',
    ],
    ...['2,000/s × 1 KB = 172 GB', '10 / 3 = 4 servers', '2 h + 30 min = 150 min'],
    ...['99.9 % × 99.9 % = 99.8 %', '365 × 24 = 8,760 h', '10⁶ × 10³ = 10⁹', '12 × 12 ≈ 150'],
    ...['x + 3 × 8 = 25', 'W + R = 2 + 2 = 4', 'N = 3, W = 2', 'f(2) = 3 × 4 = 12', 'log2 8 = 4'],
    ...['1920 × 1080 = 2 MP', '10 × 5 = 50–60', '4 + 4 of 9 = 9', '2025-11-30 = 3', 'v1.2 × 3 = 9'],
    ...['retry after 1 minute or 2 hours', 'The limit is 60 seconds, 5 minutes at most'],
    ...['200 million a day, 12,000 a second at peak', '2 × 3 = 7 + x', 'a == 3 * 4 == 13'],
    ...['1 − 3 × 2 ≠ 5', 'R=3 × 4=12', '10:30 + 5 = 11', 'the ratio 3:4 = 0.8'],
    ...['200 million a day … 2,300 a second', '200 million a day, 2,300 a second on average'],
    ...[
      'two thirds of 200 million a day is 1,500 a second',
      'half the 6 million a day is 35 a second',
    ],
    ...['80 % of the 200 million a day are 1,850 a second', 'two thirds of 300 = 200'],
  ])('is left alone: %s', (text) => {
    expect(wrongSums(text)).toEqual([]);
  });

  it('is left alone in code, in questions, and where it is struck out', async () => {
    const quiz = 'Q: What is 2 + 2?\nOptions:\n- A) 2 + 2 = 5\n- B) 2 + 2 = 4\nAnswers: B';
    const body = `Not \`2 + 2 = 5\`, nor ~~2 + 2 = 5~~.\n\n\`\`\`js\n2 + 2 = 5\n\`\`\`\n\n${quiz}`;
    expect(await found(post(body))).toEqual([]);
  });
});

describe('a downtime', () => {
  it.each([
    ['99.95 % allows 25 minutes a month', 21.6],
    ['99.95 % … 32 minutes a month', 21.6],
    ['99.9% is 53 minutes of downtime a month', 43.2],
    ['An availability of 99.99% leaves 5.3 minutes in 30 days', 4.32],
  ])('is told when it does not fit: %s', (text, right) => {
    expect(wrongDowntimes(text).map(({ value }) => rounded(value))).toEqual([right]);
  });

  it.each([
    '99.95 % allows 22 minutes a month',
    '99.95 % … 22 minutes a month',
    '99.9% is 43 minutes of downtime a month',
    'The budget of 99.9 % is 8.8 hours a year',
    '99.9 % of requests finish in 5 seconds a day',
    '99.9 % of the time. An outage took 90 minutes a month ago',
    '99.95%, 60 minutes a month for maintenance',
  ])('is left alone: %s', (text) => {
    expect(wrongDowntimes(text)).toEqual([]);
  });
});

describe('a total', () => {
  const table = (...cells: string[]) => [
    ['Part', 'Size'],
    ...cells.map((cell, at) => [at === cells.length - 1 ? 'Total' : `${at}`, cell]),
  ];

  it.each([
    [table('3 GB', '4 GB', '1 GB', '9 GB'), 8],
    [table('1 s', '30 s', '1 s', '2 s', '10 s', '54 s'), 44],
    [table('305 GB', '52 GB', '375 GB'), 357],
    [table('1,200', '340', '60', '1,700'), 1600],
    [table('40 %', '35 %', '35 %', '100 %'), 110],
  ])('that is not the sum is told: %j', (rows, right) => {
    expect(wrongTotals(rows).map(({ value }) => rounded(value))).toEqual([right]);
  });

  it.each([
    ['the sum', table('3 GB', '4 GB', '1 GB', '8 GB')],
    ['the rounded sum', table('33.3 %', '33.3 %', '33.3 %', '100 %')],
    ['the sum in another unit', table('600 MB', '700 MB', '1.3 GB')],
    ['the largest', table('3 ms', '4 ms', '9 ms', '9 ms')],
    ['of other things', table('3 GB', 'many', '9 GB')],
    [
      'a mean',
      [
        ['Part', 'Average'],
        ['a', '3'],
        ['b', '5'],
        ['Total', '9'],
      ],
    ],
  ])('that is %s is left alone', (_, rows) => {
    expect(wrongTotals(rows)).toEqual([]);
  });

  it('is told at the line of its row', async () => {
    const body = '| A | Size |\n| - | - |\n| a | 3 GB |\n| b | 4 GB |\n| **Total** | **8 GB** |';
    expect(await found(post(body))).toEqual(['11 number-total']);
  });
});

/** Wrong calculations that were found in these posts, as they were written then. */
describe('sums that were wrong in posts of the demo', () => {
  it.each([
    'Deleting all of it takes 25,573 s = 7 h 7 min.',
    'A job has insert + claim + delete + log: 1 + 1 + 1 + 1 = 3 row changes.',
    'Ten times the load is 10 × 300 × 4 = 9,000 row changes a second.',
    'Idle, 25 + 15 processes = 25 queries a second',
    'Slots are full after (800 − 320) / 400/s = 2 s at the peak.',
  ])('%s', (text) => {
    expect(wrongSums(text)).toHaveLength(1);
  });
});

describe('posts of others', () => {
  const folder = join(repository, '../shared/seeds');
  const files = (() => {
    try {
      return readdirSync(folder).filter((file) => file.endsWith('.md'));
    } catch {
      return [];
    }
  })();

  it.skipIf(files.length === 0)(
    files.length === 0
      ? 'skipped: ../shared/seeds is not beside the repository'
      : 'have no false alarm',
    () => {
      for (const file of files) {
        for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
          expect(wrongSums(line), `${file}: ${line}`).toEqual([]);
          expect(wrongDowntimes(line), `${file}: ${line}`).toEqual([]);
        }
      }
    },
  );
});

describe('a value of an estimate in the text', () => {
  const estimate = [
    '```estimate',
    'links = 100M/month',
    'peak load = links × 600 → /s',
    'cache = 600 GB',
    'hit rate = 95%',
    'cost = $69/month',
    'lookup = 2–8 ms',
    '```',
  ].join('\n');
  const findings = async (text: string) =>
    (await compiled(post(`${estimate}\n\n${text}`))).check.findings
      .filter(({ code }) => code === 'estimate-differs')
      .map(({ line, message }) => `${line} ${message}`);

  it.each([
    [
      'The peak load is 20,500/s.',
      '16 The text says that "peak load" is 20,500/s, but the estimate gives 22,800/s.',
    ],
    ['So the peak\nload is 31,000 a second.', '"peak load" is 31,000 a second, but'],
    ['The cache is about 750 GB.', '"cache" is 750 GB, but the estimate gives 600 GB.'],
    ['Today the hit rate is 90%.', '"hit rate" is 90%, but the estimate gives 95%.'],
    ['**Sizes**: links are 250M/month.', '"links" is 250M/month, but'],
  ])('is compared in %j', async (text, message) => {
    expect(await findings(text)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    'The peak load is 22,800/s, about 23,000/s, and the cache is 0.6 TB.',
    'The peak load is `=peak load`.',
    'The cache is 20 ms away, and the cache is 3 times faster.',
    'If the cache is 900 GB, the hit rate is 99%.',
    'A larger cache would help: the cache is then 900 GB. The browser cache is 50 MB.',
    'The cache is 600–900 GB, and the lookup is 9 ms.',
    'The cache is at least 300 GB, and the cache hit is 5 GB.',
  ])('is right, or not stated, in %j', async (text) => {
    expect(await findings(text)).toEqual([]);
  });
});
