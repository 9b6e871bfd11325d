import type { Claim } from './sentences.ts';
import { day, fixed, indexSize, spelled } from './sentences.ts';

export function snowflakeIds(): Claim[] {
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
    ['The sequence allows {} times as many', fixed(4_096_000 / 125)],
    [
      '{} years and 65,536 nodes, but {} a second and node',
      fixed(2 ** 39 / 100 / day / 365.25),
      fixed(256 * 100),
    ],
    [
      '| Random 64-bit integer | 64 | {} in the first year | {} GB |',
      fixed(perYear ** 2 / 2 ** 65, 1),
      fixed(indexSize(perYear, 20)),
    ],
    ['One in {} min at peak', fixed(2 ** 22 / 2 / 1000 / 60)],
    [
      '| {} × 10^−17 in the first year | {} GB |',
      fixed((perYear ** 2 / 2 ** 123) * 1e17, 1),
      fixed(indexSize(perYear, 28)),
    ],
    ['{} × 10^−12 a year', fixed(((2 * 365.25 * day * 1000) / 2 ** 74) * 1e12, 1)],
    [
      'For another {} GB a year per index',
      fixed(indexSize(perYear, 28, 0.9) - indexSize(perYear, 20, 0.9)),
    ],
    ['the table gets {} statements a second', fixed(64 / 20, 1)],
    ['one minute, {} numbers', fixed(10 * 64)],
    ['Its 41 bits end on {}', ends(1_288_834_974_657, 41, 'day')],
    ['that lasts until {}', ends(Date.UTC(2015, 0, 1), 42, 'month')],
    ['negative numbers from {}', ends(Date.UTC(2015, 0, 1), 41, 'month')],
    ['years, to {} |', ends(Date.UTC(2026, 0, 1), 41, 'month')],
    ['counts from 1288834974657, which is {}', ends(1_288_834_974_657, 0, 'day')],
    [
      'the 41 bits would end in {}, with {} years spent',
      ends(0, 41, 'month').slice(-4),
      fixed(2026 - 1970),
    ],
  ];
}

export function writeAheadLog(): Claim[] {
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
        `| ${name} | {} MB | {} MB | {} MB | {} GB/day | {} s |`,
        fixed(records),
        fixed(images),
        fixed(all),
        fixed((all * day) / seconds / 1000),
        fixed((1.9 * all) / 50, seconds > 900 ? 0 : 1),
      ];
    }),
    ['At 3.09 MB/s eight hours are {} GB', fixed((3.09 * 8 * 3600) / 1000)],
    ['0.6 s, or {} commits at our rate', fixed(0.6 * 4_000)],
    ['with 500 bytes of log each, so {} MB/s', fixed((4_000 * 500) / 1e6)],
    ['manages {} a second', fixed(1 / 0.002)],
    ['and at worst {} ms', fixed(2 * 2)],
    ['2 ms there, {} ms in all', fixed(2 + 1 + 2)],
    ['which makes {}, inside the target', fixed(5 + 2 + 2)],
    ['At 2 MB/s one flush is {} kB', fixed(2_000 * 0.002)],
    ['must allow for 1.9 intervals, {} GB here', fixed((1.9 * 928) / 1000, 1)],
    ['At {} MB/s eight hours', fixed(928 / 300, 2)],
    ['is reached after {} hours', spelled(100_000 / 3.09 / 3600)],
    ['the log reaches 1,000 of them[^sqlite], about {} MB', fixed((1_000 * 4_096) / 1e6)],
  ];
}

/** The chance that `count` values drawn from `size` are all different. */
function birthday(count: number, size: number): number {
  let different = 1;
  for (let drawn = 0; drawn < count; drawn += 1) different *= 1 - drawn / size;
  return different;
}

/** When a millisecond counter with `bits` bits overflows, as `10 July 2080` or `September 2095`. */
function ends(epoch: number, bits: number, precision: 'day' | 'month'): string {
  const full = new Date(epoch + (bits === 0 ? 0 : 2 ** bits));
  return full.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
}
