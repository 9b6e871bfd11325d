import { describe, expect, test } from 'vitest';
import type { Claim } from './sentences.ts';
import { day, duration, fixed, indexSize, post, spell, tableSize } from './sentences.ts';

/** The wait until one of `pollers` has polled in 99 of 100 cases, in ms, rounded up to tens. */
const pollWait = (pollers: number) => Math.ceil((1 - 0.01 ** (1 / pollers)) * 100) * 10;

function urlShortener(): Claim[] {
  const rows = 1_826e6;
  const harmonic = (count: number) => Math.log(count) + 0.577;
  const table = tableSize(rows, 49);
  const index = indexSize(rows, 20);
  const codes = (length: number) => 62 ** length;
  const tombstone = 60 + 20 / 0.7;
  return [
    ['A million a day is {} writes a second, {} at peak.', fixed(1e6 / day, 1), fixed(5e6 / day)],
    [
      'is {} a second on average and {} at peak, which is planned as 12,000',
      fixed(200e6 / day),
      fixed(1000e6 / day),
    ],
    [
      '\\frac{\\ln(2 \\times 10^7) + \\gamma}{\\ln(1.826 \\times 10^9) + \\gamma} = \\frac{{}}{{}} = {}\\%',
      fixed(harmonic(2e7), 2),
      fixed(harmonic(rows), 2),
      fixed((100 * harmonic(2e7)) / harmonic(rows)),
    ],
    ['would draw {}%', fixed((100 * harmonic(2e8)) / harmonic(rows))],
    ['or {} bytes each: {} GB', fixed(8192 / 49, 1), fixed(table, 1)],
    ['so {} bytes each, {} GB for each index.', fixed(20 / 0.7, 1), fixed(index, 1)],
    ['Together they make {} GB.', fixed(table + 2 * index)],
    ['code alone | {} GB |', fixed(table + 2 * index)],
    ['{} bytes with its entry in the index by code', fixed(tombstone)],
    ['Remembering costs {} GB a year', fixed((tombstone * 365.25e6) / 1e9)],
    ['the table and its indexes take {} GB', fixed(table + 2 * index + (tombstone * rows) / 1e9)],
    ['would be {} TB and', fixed((20 * (table + 2 * index)) / 1000)],
    ['Seven characters make {} trillion codes.', fixed(codes(7) / 1e12, 2)],
    [
      '{}% of them are in use, so one insert in {} draws twice: {} a day',
      fixed((100 * rows) / codes(7), 3),
      fixed(codes(7) / rows),
      fixed((1e6 * rows) / codes(7)),
    ],
    [
      '| 6 | {} billion | {}% | {} | {} |',
      fixed(codes(6) / 1e9, 1),
      fixed((100 * rows) / codes(6), 1),
      fixed(codes(6) / rows),
      fixed((100 * day * rows) / codes(6)),
    ],
    [
      '| 8 | {} trillion | {}% | {} | {} |',
      fixed(codes(8) / 1e12),
      fixed((100 * rows) / codes(8), 5),
      fixed(codes(8) / rows),
      fixed((100 * day * rows) / codes(8)),
    ],
    ['| **Total** | **{} s** |', fixed(1 + 30 + 1 + 2 + 10)],
    ['one is due every {} seconds', fixed(day / 1000)],
    ['allows {} seconds in 30 days', fixed(30 * day * 0.0001)],
    ['Page when failed redirects reach {}% over an hour', fixed(100 * 0.02 * 0.0001 * 30 * 24, 3)],
    ["The region's replicas see {} lookups a second", fixed(800 + 0.21 * 3200)],
  ];
}

function jobQueue(): Claim[] {
  return [
    ['which is {} a second on average', fixed(6e6 / day)],
    ['14 days | {} GB |', fixed((6e6 * 14 * 150) / 1e9, 1)],
    ['99.95%: {} in 30 days', duration(30 * day * 0.0005)],
  ];
}

function newsFeed(): Claim[] {
  const deliveries = 4_928e6;
  const hybrid = 1_313.46e6;
  // What the rows of the table add up to before they are rounded to millions.
  const copied = 3_594_000 * 90 + 396_000 * 2_500 + 9_500 * 250_000 + 500 * 2_480_000;
  return [
    ['That makes {} pages a second, {} at peak', fixed(120e6 / day), fixed(480e6 / day)],
    ['Four million posts a day are {} a second, {} at peak', fixed(4e6 / day), fixed(16e6 / day)],
    [
      'Five million follows change in a day, {} a second and {} at peak',
      fixed(5e6 / day),
      fixed(231.5),
    ],
    [
      '{} posts a day for a reader, {} a week',
      fixed(deliveries / 20e6),
      fixed((7 * deliveries) / 20e6),
    ],
    ['{}% of the deliveries', fixed((100 * (2_375 + 1_240)) / 4_928)],
    [
      '| Remote writes at peak | {}/s | {}/s | None |',
      fixed((4 * copied) / day),
      fixed(Math.floor((4 * hybrid) / day)),
    ],
    ['which is {} times the deliveries', fixed((120 * 150) / 4_928, 1)],
    [
      '{} a second, and take {} of one processor core',
      fixed(6_000 * 150),
      fixed(6_000 * 150 * 0.2e-6, 2),
    ],
    ['each slow once in a hundred, {}% of pages are slow', fixed(100 * (1 - 0.99 ** 8), 1)],
    ['Availability of 99.95% is {} in 30 days', duration(30 * day * 0.0005)],
    ['A year of 1.46 billion takes {} GB', fixed(tableSize(1.46e9, 23))],
    ['in pages 70% full another {}', fixed(indexSize(1.46e9, 28))],
    ['outnumber posts by {} to 1', fixed(4_928 / 4)],
  ];
}

function idempotencyKeys(): Claim[] {
  const fill = (800 - 320) / 400;
  const probes = (60 / 30) * 8;
  const open = 1_600 + 10 * probes;
  const waits = [10, 30, 90, 270, 810, 2430, 3600];
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  return [
    ['Four million a day is {} a second.', fixed(4e6 / day, 1)],
    ['A peak eight times the average is {}, planned as 400', fixed((8 * 4e6) / day)],
    [
      "by Little's law 400 × 0.8 = {} payments are open at peak: {}% of 800 slots",
      fixed(320),
      fixed(40),
    ],
    ['and {} when every call runs to its deadline', fixed(400 * 20)],
    ['New payments fill the other {} in 480 ÷ 400 = {} s', fixed(800 - 320), fixed(fill, 1)],
    ['at most 100 + 100 open keys, {} in all', fixed(8 * 200)],
    ['which adds {} keys a minute', fixed(probes)],
    ['settle 16 ÷ 0.8 = {} keys a second', fixed(16 / 0.8)],
    [
      'An outage of ten minutes leaves 1,600 + 160 = {} keys, which take {} s: at most {} s after',
      fixed(open),
      fixed(open / 20),
      fixed(open / 20 + 60),
    ],
    ['eight attempts over at least {} and at most {}', duration(total / 2), duration(total)],
    ['52 to a page of 8 kB: {} GB packed', fixed(tableSize(140e6, 52), 1)],
    ['60 bytes in pages 70% full, {} GB', fixed(indexSize(140e6, 60), 1)],
    ['20 bytes in pages 90% full, {} GB', fixed(indexSize(140e6, 20, 0.9), 1)],
    ['ten to a page: {} GB', fixed(tableSize(140e6, 10), 1)],
    ['which allows {} million a day', fixed((1_000 / 15) * (day / 1e6), 2)],
  ];
}

function accountDeletion(): Claim[] {
  const worst = 800_000 / 12;
  const restored = 14 * 2_740 * 8;
  return [
    ['a million, {} a day', fixed(Math.round(1e6 / 365))],
    ['planned at {} times that', fixed(100_000 / 2_740, 1)],
    ['28 × 2,740 = {} updates', fixed(28 * 2_740)],
    [
      'that is {} accounts and {} jobs, which at 12 a second take {}',
      fixed(14 * 2_740),
      fixed(restored),
      duration(Math.floor(restored / 12 / 60) * 60),
    ],
    ['An ordinary day is 2,740 × 8 = {} jobs a pass', fixed(2_740 * 8)],
    [
      'and needs {} s, {}: inside the day allowed',
      fixed(worst),
      duration(Math.floor(worst / 60) * 60),
    ],
    ['every 10 s, {} jobs a second, so', fixed((15 * 8) / 10)],
    ['at about 150 bytes with the key, {} MB', fixed((2_740 * 90 * 16 * 150) / 1e6)],
    ['133 GB at 100 MB/s, {} min', fixed(133_000 / 100 / 60)],
  ];
}

function consistentHashing(): Claim[] {
  const hits = 0.95 * 200_000;
  return [
    ['20 in 21: {}%', fixed(2000 / 21, 1)],
    [
      'the database is asked {} times a second, {} times what it can take',
      fixed(10_000 + (hits * 20) / 21),
      fixed((10_000 + (hits * 20) / 21) / 25_000, 1),
    ],
    ['10,000 + {} = {} reads a second', fixed(hits / 21), fixed(10_000 + hits / 21)],
    ['So at most {}% of the keys may move at once', fixed((100 * 15_000) / hits, 1)],
    ['which is $1/\\sqrt{200} = {}\\%$', fixed(100 / Math.sqrt(200))],
  ];
}

function quorums(): Claim[] {
  const round = 1 - (3 * 0.01 ** 2 * 0.99 + 0.01 ** 3);
  const late = 100 * (1 - round ** 2);
  const lateWithoutZone = 100 * (1 - 0.99 ** 4);
  return [
    ['+ 0.01^3) = {}\\%$', fixed(100 * round, 4)],
    ['two rounds, so {}%', fixed(100 * round ** 2, 4)],
    ['1 − 0.99⁴ = {}% of edits are late instead of {}%', fixed(lateWithoutZone, 2), fixed(late, 2)],
    [
      'room for {} minutes of that',
      fixed(Math.round((((0.1 - late) / (lateWithoutZone - late)) * 43_200) / 10) * 10),
    ],
    ['so {}% of them are late', fixed(100 * (1 - 0.99 ** 3), 2)],
  ];
}

function snowflakeIds(): Claim[] {
  const rate = 0.125;
  const perYear = 400 * 365.25 * day;
  return [
    ['| {} years, to September 2095 |', fixed(2 ** 41 / 1000 / day / 365.25, 1)],
    ['the chance that two agree is {}%', fixed(100 * (1 - birthday(16, 1024)), 1)],
    ['$(1 - e^{-\\lambda}) / \\lambda = {}\\%$', fixed((100 * (1 - Math.exp(-rate))) / rate)],
    ['a year has {} billion IDs', fixed(perYear / 1e9, 1)],
    ['| Random 64-bit integer | 64 | {} in the first year |', fixed(perYear ** 2 / 2 ** 65, 1)],
    ['trying those 16 finds {}.', fixed((16 * 2 * 0.94) / 16, 2)],
    ['after {} s at that rate', fixed(Math.round(4096 / 125))],
    [
      '| UUID, version 7 | 74 a ms | 3.3 × 10^−12 a year | {} GB |',
      fixed(indexSize(perYear, 28, 0.9)),
    ],
    ['| Snowflake with leases | None | None | {} GB |', fixed(indexSize(perYear, 20, 0.9))],
    ['2^31 ms after the epoch: {} days', fixed(2 ** 31 / 1000 / day, 1)],
  ];
}

/** The chance that `count` values drawn from `size` are all different. */
function birthday(count: number, size: number): number {
  let different = 1;
  for (let drawn = 0; drawn < count; drawn += 1) different *= 1 - drawn / size;
  return different;
}

function writeAheadLog(): Claim[] {
  const pages: [string, number, number][] = [
    ['5 min', 300, 40_000],
    ['15 min', 900, 60_000],
    ['30 min', 1800, 70_000],
  ];
  return [
    ['In the 2 ms of a flush {} commits arrive', fixed(4_000 * 0.002)],
    ['4,000 × 0.002 = {} arrive', fixed(4_000 * 0.002)],
    ...pages.map(([name, seconds, changed]): Claim => {
      const records = seconds * 2;
      const images = (changed * 8192) / 1e6;
      const all = records + images;
      return [
        `| ${name} | {} MB | {} MB | {} MB | {} GB | {} s |`,
        fixed(records),
        fixed(images),
        fixed(all),
        fixed((all * day) / seconds / 1000),
        fixed((1.9 * all) / 50),
      ];
    }),
    ['At 3.09 MB/s eight hours are {} GB', fixed((3.09 * 8 * 3600) / 1000)],
    ['0.6 s, or {} commits at our rate', fixed(0.6 * 4_000)],
  ];
}

describe.each<[string, () => Claim[]]>([
  ['designs/url-shortener.md', urlShortener],
  ['designs/job-queue.mdx', jobQueue],
  ['designs/news-feed.md', newsFeed],
  ['specs/idempotency-keys.md', idempotencyKeys],
  ['specs/account-deletion.md', accountDeletion],
  ['notes/consistent-hashing.md', consistentHashing],
  ['notes/quorums.md', quorums],
  ['deep-dives/snowflake-ids.md', snowflakeIds],
  ['deep-dives/write-ahead-log.md', writeAheadLog],
])('%s', (path, claims) => {
  test.each(claims().map((claim) => [spell(claim)]))('says "%s"', (sentence) => {
    expect(post(path)).toContain(sentence);
  });
});

test('a reader of the job queue waits 320 ms for the first of twelve pollers', () => {
  expect(pollWait(12)).toBe(320);
});
