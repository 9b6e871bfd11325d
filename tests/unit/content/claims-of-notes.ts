import type { Claim } from './sentences.ts';
import { fixed } from './sentences.ts';

export function consistentHashing(): Claim[] {
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
    ['The hit rate falls from 95% to {}%', fixed(95 / 21, 1)],
    ['takes arcs worth 1 in 21, {}%', fixed(100 / 21, 1)],
    ['adds 1% of the {} hits, {} reads a second', fixed(hits), fixed(hits / 100)],
    ['make {} entries of 12 bytes, {} kB', fixed(20 * 200), fixed((20 * 200 * 12) / 1000)],
    ['a binary search of {} steps', fixed(Math.ceil(Math.log2(4_000)))],
    ['measured below, so {} GB', fixed(24 * 1.14, 1)],
    ['the busiest holds {} GB', fixed(24 * 1.26, 1)],
    ['with 10 it would need {} and', fixed(24 * 1.71)],
    ['It costs 5% of the keys, {} reads a second in all', fixed(10_000 + hits * 0.05)],
    ['Two at once would cost {}', fixed(10_000 + hits * 0.1)],
    [
      '2% of all lookups is {} a second on one server whose share is {}',
      fixed(0.02 * 200_000),
      fixed(200_000 / 20),
    ],
    ['480 million entries of 1 kB, on 20 servers that use {} GB', fixed(480 / 20)],
  ];
}

export function quorums(): Claim[] {
  const round = 1 - (3 * 0.01 ** 2 * 0.99 + 0.01 ** 3);
  const late = 100 * (1 - round ** 2);
  const lateWithoutZone = 100 * (1 - 0.99 ** 4);
  // At most two of five are in time.
  const lateOfFive = 100 * (10 * 0.01 ** 3 * 0.99 ** 2 + 5 * 0.01 ** 4 * 0.99 + 0.01 ** 5);
  return [
    ['+ 0.01^3) = {}\\%$', fixed(100 * round, 4)],
    ['two rounds, so {}%', fixed(100 * round ** 2, 4)],
    ['1 − 0.99⁴ = {}% of edits are late instead of {}%', fixed(lateWithoutZone, 2), fixed(late, 2)],
    [
      'room for {} minutes of that',
      fixed(Math.round((((0.1 - late) / (lateWithoutZone - late)) * 43_200) / 10) * 10),
    ],
    ['so {}% of them are late', fixed(100 * (1 - 0.99 ** 3), 2)],
    [
      '{} GB, three copies of {}, on six nodes with {} each',
      fixed((3 * 20e6 * 5 * 200) / 1e9),
      fixed((20e6 * 5 * 200) / 1e9),
      fixed(60 / 6),
    ],
    [
      'makes 3 × 8,000 = {} reads and 3 × 2,000 = {} writes a second, so {} and {} for each',
      fixed(3 * 8_000),
      fixed(3 * 2_000),
      fixed(24_000 / 6),
      fixed(6_000 / 6),
    ],
    [
      '{} GB and {} reads a second, instead of {} GB and {}',
      fixed(60),
      fixed(24_000),
      fixed((60 * 5) / 3),
      fixed((24_000 * 5) / 3),
    ],
    ['against {}% for the two that are left of three', fixed(100 * (1 - 0.99 ** 2), 2)],
    ['of exactly two: {}% late', fixed(100 * (1 - 0.99 ** 2), 2)],
    ['miss the 10 ms in {}% of rounds', fixed(100 * (1 - round), 2)],
    ['Three of five would be late in {}% of rounds', fixed(lateOfFive, 3)],
    [
      'a {}, and the target',
      Math.round((1 - round) / (lateOfFive / 100)) === 30 ? 'thirtieth' : '?',
    ],
  ];
}
