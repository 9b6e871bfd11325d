import type { Claim } from './sentences.ts';
import { day, duration, fixed, indexSize, tableSize } from './sentences.ts';

export function idempotencyKeys(): Claim[] {
  const fill = (800 - 320) / 400;
  const probes = (60 / 30) * 8;
  const open = 1_600 + 10 * probes;
  const keys = tableSize(140e6, 52) + indexSize(140e6, 60) + indexSize(140e6, 20, 0.9);
  const answers = tableSize(140e6, 10) + indexSize(140e6, 36);
  const waits = [10, 30, 90, 270, 810, 2430, 3600];
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  return [
    ['The peak is planned for {}/s', fixed((8 * 4e6) / day)],
    ["by Little's law {} payments are open at peak: {}% of 800 slots", fixed(320), fixed(40)],
    ['New payments fill the other {} in {} s', fixed(800 - 320), fixed(fill, 1)],
    ['at most 100 + 100 open keys, {} in all', fixed(8 * 200)],
    ['which adds {}/min keys', fixed(probes)],
    ['settle keys at {}/s', fixed(16 / 0.8)],
    [
      'An outage of 10 min leaves 1,600 + 160 = {} keys, which take {} s: at most {} s after',
      fixed(open),
      fixed(open / 20),
      fixed(20 + 60 + 0.8 + open / 20),
    ],
    ['eight attempts over at least {} and at most {}', duration(total / 2), duration(total)],
    ['52 to a page of 8 kB: {} GB packed', fixed(tableSize(140e6, 52), 1)],
    ['which allows {}M/day', fixed((1_000 / 15) * (day / 1e6), 2)],
    ['Account and key | `account_id, key` | 35 days | {} GB |', fixed(keys, 1)],
    ['Answered key | `created_on, reference` | 35 days | {} GB |', fixed(answers, 1)],
    ['In all the keys take {} GB', fixed(keys + answers, 1)],
    ['beyond that, and costs {} GB', fixed(keys + answers, 1)],
    ['would free four fifths of 121.9 GB, {} GB', fixed((answers * 28) / 35, 1)],
    ['the database commits at {}/s', fixed(2 * 400)],
    ['planned as 5 s: up to {} claims', fixed(5 * 400)],
    ['that is {}/day clients', fixed(4e6 / 2_000)],
    ['runs to the deadline of 20 s: {} s', fixed(30 + 10 + 1 + 20)],
  ];
}

export function accountDeletion(): Claim[] {
  const worst = 800_000 / 12;
  return [
    ['planned at {} times the average', fixed((100_000 * 365) / 1e6, 1)],
    ['{} updates in an ordinary month', fixed(Math.round((28 * 1e6) / 365 / 10) * 10)],
    [
      'that is {} accounts and {} jobs, which take {} h',
      fixed((14 * 1e6) / 365, -1),
      fixed((14 * 8 * 1e6) / 365, -2),
      fixed((14 * 8 * 1e6) / 365 / 12 / 3600, 1),
    ],
    ['An ordinary day is {} jobs a pass', fixed(2_740 * 8)],
    [
      'The lane does {}/s, and needs {} h: inside the day allowed',
      fixed(24 / 2),
      fixed(worst / 3600, 1),
    ],
    ['every 10 s, {} jobs a second, so', fixed((15 * 8) / 10)],
    ['at about 150 bytes with the key, {} MB', fixed((2_740 * 90 * 16 * 150) / 1e6)],
    ['133 GB at 100 MB/s, {} min', fixed(133_000 / 100 / 60)],
    ['jobs a pass, {}/s. With two passes', fixed((2_740 * 8) / day, 2)],
    ['one 32-byte key for each account, {} MB for all', fixed((20e6 * 32) / 1e6)],
    ['With 14 the sum would be {} days', fixed(14 + 1 + 1 + 1 + 15)],
    ['backups add up to {}, three fewer', fixed(7 + 1 + 1 + 1 + 15)],
    ['enqueues a job for each store: {} jobs', fixed(15 * 8)],
    ['That one makes {} jobs a pass', fixed(100_000 * 8)],
  ];
}
