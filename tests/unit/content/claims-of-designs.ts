import type { Claim } from './sentences.ts';
import { day, fixed, indexSize, tableSize } from './sentences.ts';

export function urlShortener(): Claim[] {
  const rows = 1_826.25e6;
  const harmonic = (count: number) => Math.log(count) + 0.577;
  const table = tableSize(rows, 49);
  const index = indexSize(rows, 20);
  const codes = (length: number) => 62 ** length;
  const tombstone = 60 + 20 / 0.7;
  return [
    ['new links come at {}/s and redirects at {}/s', fixed(1e6 / day, 1), fixed(200e6 / day)],
    ['which takes {} nodes. One more', fixed(Math.ceil(6_000 / 1_800))],
    ['over all {}bn links', fixed(1_826.25e6 / 1e9, 3)],
    ['allows {} s in 30 days', fixed(30 * day * 0.0001)],
    ['it is {} failures', fixed(0.00144 * ((200e6 / day) * 3600))],
    [
      '\\frac{\\ln(2 \\times 10^7) + \\gamma}{\\ln(1.826 \\times 10^9) + \\gamma} = \\frac{{}}{{}} = {}\\%',
      fixed(harmonic(2e7), 2),
      fixed(harmonic(rows), 2),
      fixed((100 * harmonic(2e7)) / harmonic(rows)),
    ],
    ['would draw {}%', fixed((100 * harmonic(2e8)) / harmonic(rows))],
    ['code alone | {} GB |', fixed(table + 2 * index)],
    ['{} bytes with its entry in the index by code', fixed(tombstone)],
    ['Remembering costs {} GB/year', fixed((89 * 365.25e6) / 1e9, 1)],
    ['the table and its indexes take {} GB', fixed(table + 2 * index + (89 * rows) / 1e9)],
    [
      'would be {} TB and {}/s of writes',
      fixed((20 * (table + 2 * index)) / 1000),
      fixed((20 * 5e6) / day, -1),
    ],
    ['Seven characters make {}T codes.', fixed(codes(7) / 1e12, 2)],
    [
      '{}% of them are in use, so one insert in {} draws twice: {}/day',
      fixed((100 * rows) / codes(7), 3),
      fixed(codes(7) / rows),
      fixed((1e6 * rows) / codes(7)),
    ],
    [
      '| 6 | {}bn | {}% | {} | {}/day |',
      fixed(codes(6) / 1e9, 1),
      fixed((100 * rows) / codes(6), 1),
      fixed(codes(6) / rows),
      fixed((100 * day * rows) / codes(6), -3),
    ],
    [
      '| 8 | {}T | {}% | {} | {}/day |',
      fixed(codes(8) / 1e12),
      fixed((100 * rows) / codes(8), 5),
      fixed(codes(8) / rows, -3),
      fixed((100 * day * rows) / codes(8)),
    ],
    ['one is due every {} s.', fixed(day / 1000)],
    ['Page when failed redirects reach {}% over an hour', fixed(100 * 0.02 * 0.0001 * 30 * 24, 3)],
    ["The region's replicas see {} lookups a second", fixed(800 + 0.21 * 3200)],
    [
      '15 nodes receive {}/s together, so it holds about {} visits',
      fixed(12_000),
      fixed(12_000 / 15),
    ],
    ['| Stop list | Codes taken down | One object | 7 days | {} kB |', fixed((7_000 * 8) / 1000)],
    ['90 days | {} TB |', fixed((200e6 * 60 * 90) / 1e12, 2)],
    ['would hold {} times the links of five years', fixed(codes(6) / rows)],
    ['eleven characters: {} bits', fixed(Math.log2(codes(11)))],
    [
      '| 7 | 3.52T | 0.052% | {} | {}/day |',
      fixed(codes(7) / rows),
      fixed((100 * day * rows) / codes(7), -1),
    ],
    ['changes come at {}/day, one in {} s,', fixed(1e6 / 100), fixed(day / 10_000)],
    ['Refusing would stop good redirects, {}/s on average', fixed(200e6 / day)],
    ['{} in all, for a third of the visitors: {} s of the whole', fixed(30 + 60), fixed(90 / 3)],
    ['room for 8 such losses a month, with {} s to spare', fixed(30 * day * 0.0001 - 8 * 30, 1)],
    ['At peak its share is {}/s, all misses', fixed(12_000 / 15)],
    ['send 21% of their {}, which is {}', fixed(4 * 800), fixed(0.21 * 3_200)],
    ['Of the promised 60 seconds, {} s are left', fixed(60 - 44)],
  ];
}

export function jobQueue(): Claim[] {
  return [
    ['which is {}/s on average', fixed(6e6 / day, 1)],
    ['14 days | {} GB |', fixed((6e6 * 14 * 150) / 1e9, 1)],
    ['99.95%: {} min in 30 days', fixed((30 * day * 0.0005) / 60, 1)],
    ['**Peak throughput:** {}/s, transactions', fixed(25 * 10 + 15 + 300)],
    ['| Until finished | {} rows at peak |', fixed(Math.ceil(148.5 + 90))],
    ['At peak that is {}/s of dead versions', fixed(2 * 300)],
    ['{}/s of row changes and some {}/s of transactions', fixed(10 * 4 * 300), fixed(10 * 565)],
    ['each keep =={}== workers busy', fixed(300 * 0.5)],
  ];
}

export function newsFeed(): Claim[] {
  const deliveries = 4_928e6;
  const hybrid = 1_313.46e6;
  // The total of the table's rows before they are rounded to millions.
  const copied = 3_594_000 * 90 + 396_000 * 2_500 + 9_500 * 250_000 + 500 * 2_480_000;
  return [
    [
      'pages are opened at {}/s, and posts written at {}/s: {}/s at peak',
      fixed(120e6 / day),
      fixed(4e6 / day, 1),
      fixed(16e6 / day),
    ],
    ['the others are {}% busy', fixed((100 * 6_000) / 5 / 1_500)],
    ['a seventh of the lists, {} GB', fixed(((20e6 / 7) * 1_200) / 1e9, 2)],
    ['that is {} GB. The node has 32', fixed((1.5 * (28e6 * 416 + (20e6 / 7) * 1_200)) / 1e9, 1)],
    ['5M/day follows change, {}/s and {}/s at peak', fixed(5e6 / day, 1), fixed((4 * 5e6) / day)],
    ['{} posts for a reader, {} a week', fixed(deliveries / 20e6), fixed((7 * deliveries) / 20e6)],
    ['{}% of the deliveries', fixed((100 * (2_375 + 1_240)) / 4_928)],
    [
      '| Remote writes at peak | {}/s | {}/s | None |',
      fixed((4 * copied) / day, -3),
      fixed((4 * hybrid) / day, -2),
    ],
    ['{} times as often as posts are delivered', fixed((120 * 150) / 4_928, 1)],
    ['{}/s, and take {} of one processor core', fixed(6_000 * 150), fixed(6_000 * 150 * 0.2e-6, 2)],
    ['each slow once in a hundred, {}% of pages are slow', fixed(100 * (1 - 0.99 ** 8), 1)],
    ['Availability of 99.95% allows {} min in 30 days', fixed((30 * day * 0.0005) / 60, 1)],
    ['A year of 1.46 billion takes {} GB', fixed(tableSize(1.46e9, 23))],
    ['in pages 70% full another {}', fixed(indexSize(1.46e9, 28))],
    ['outnumber posts by {} to 1', fixed(4_928 / 4)],
    ['One post in {} causes', fixed(4_000_000 / (9_500 + 500))],
    ["author's name and picture address, take {} GB", fixed((28e6 * 400) / 1e9, 1)],
    ['| Ids by author, and bodies | Author | 7 days | {} GB |', fixed((28e6 * 416) / 1e9, 1)],
    [
      '185 to a page: {} GB, and {} GB for the key',
      fixed(tableSize(3e9, 185)),
      fixed(indexSize(3e9, 28)),
    ],
    ['| Until deleted | {} GB a year |', fixed(tableSize(1.46e9, 23) + indexSize(1.46e9, 28))],
    ['| Until unfollowed | {} GB |', fixed(tableSize(3e9, 185) + indexSize(3e9, 28))],
    ['| 7 days | {}M rows |', fixed(7 * 9)],
    [
      '| Author lists looked up for a page | 0 | {} | 150 |',
      fixed((1_900 * 250e3 + 100 * 2.48e6) / 20e6),
    ],
    [
      '| Feed state, one copy | {} GB | {} GB | {} GB a node |',
      fixed((1_725 * 16 * 20e6) / 1e9),
      fixed((460 * 16 * 20e6) / 1e9),
      fixed((28e6 * 16) / 1e9, 2),
    ],
    ['at 100k/s copies | {} s |', fixed(2_480_000 / 100_000, 1)],
    ['4.928bn/day, which is {}/s', fixed(copied / day, -2)],
    ['take {}bn/day and {} entries', fixed(hybrid / 1e9, 3), fixed((7 * hybrid) / 20e6)],
    ['Lists are looked up at {}bn/day', fixed((120 * 150) / 1000)],
    [
      'Sending, receiving and storing one message takes some 5 to 20 µs, which is {} to {} times',
      fixed(5 / 0.2),
      fixed(20 / 0.2),
    ],
    [
      'there are {}/s changes. They make {} rows a poll, and {}/s for all nodes',
      fixed(200 + (4 * 5e6) / day),
      fixed((200 + (4 * 5e6) / day) * 11),
      fixed((200 + (4 * 5e6) / day) * 11 * 8, -1),
    ],
    [
      'who follows 150 accounts: {} posts, {} pages',
      fixed((7 * deliveries) / 20e6),
      fixed((7 * deliveries) / 20e6 / 30),
    ],
    ['the replicas see {}/s statements and {}/s index ranges', fixed(600), fixed(600 * 20)],
    ['the replicas would spend {} cores', fixed(600 * 0.008, 1)],
    [
      'would be {} GB of bodies and {} GB of index',
      fixed((10 * 28e6 * 400) / 1e9),
      fixed((10 * 28e6 * 16) / 1e9, 1),
    ],
    ['would be {} GB of index, to be split', fixed((100 * 28e6 * 16) / 1e9)],
    [
      'At {} deliveries to a page, copying is only {} times rarer',
      fixed(deliveries / 120e6),
      fixed((150 * 120e6) / deliveries, 1),
    ],
    [
      'would ask for {} pages instead of twelve. Looking would then be {} times as frequent',
      fixed(3600 / 10),
      fixed((360 / 12) * ((150 * 120e6) / deliveries)),
    ],
    ['read again 231/s, {}% of pages', fixed((100 * 231.5) / 6_000, 1)],
    ['Both at once are {}%', fixed(0.1 * ((100 * 231.5) / 6_000), 2)],
    ['11.6 GB at 200 MB/s are {} s', fixed(11_600 / 200)],
    ['an hour at most, {} posts on average', fixed(Math.round(4e6 / 24 / 1000) * 1000)],
    ['At peak those are {}/s,', fixed(6_000 / 8)],
  ];
}
