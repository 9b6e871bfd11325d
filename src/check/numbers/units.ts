/** What a word after a number changes about it. */
export interface Unit {
  /** Powers of time and of data. */
  time: number;
  data: number;
  /**
   * How many base units it is: seconds, bytes, or one. Several if writers use it in different ways.
   */
  factors: readonly number[];
}

const day = 86_400;
const kilos = (power: number) => [1000 ** power, 1024 ** power];

function all(names: string, unit: Omit<Unit, 'factors'>, ...factors: number[]): [string, Unit][] {
  return names.split(' ').map((name) => [name, { ...unit, factors }]);
}

const time = { time: 1, data: 0 };
const data = { time: 0, data: 1 };
const pure = { time: 0, data: 0 };

/** Units and scales in which case matters: `MB` is not `Mb`. */
const exact = new Map<string, Unit>([
  ...all('ns', time, 1e-9),
  ...all('µs μs us', time, 1e-6),
  ...all('ms', time, 1e-3),
  ...all('s sec secs', time, 1),
  ...all('min mins', time, 60),
  ...all('h hr hrs', time, 3600),
  ...all('d', time, day),
  ...all('B', data, 1),
  ...['k', 'M', 'G', 'T', 'P', 'E'].flatMap((prefix, at) => [
    ...all(`${prefix}B`, data, ...kilos(at + 1)),
    ...all(`${prefix.toUpperCase()}iB`, data, 1024 ** (at + 1)),
    ...all(`${prefix}bit`, data, 1000 ** (at + 1) / 8),
    ...all(`${prefix}bit/s ${prefix}bps`, { time: -1, data: 1 }, 1000 ** (at + 1) / 8),
  ]),
  ...all('KB', data, ...kilos(1)),
  ...all('QPS RPS TPS IOPS qps rps tps', { time: -1, data: 0 }, 1),
  // Sizes that are powers of two are also written this way.
  ...all('k K', pure, ...kilos(1)),
  ...all('M mn', pure, ...kilos(2)),
  ...all('bn', pure, 1e9),
]);

/** Units and scales that are words, in any case. */
const words = new Map<string, Unit>([
  ...all('nanosecond nanoseconds', time, 1e-9),
  ...all('microsecond microseconds', time, 1e-6),
  ...all('millisecond milliseconds', time, 1e-3),
  ...all('second seconds', time, 1),
  ...all('minute minutes', time, 60),
  ...all('hour hours', time, 3600),
  ...all('day days', time, day),
  ...all('week weeks', time, 7 * day),
  ...all('month months', time, 30 * day, 30.4375 * day, 31 * day, 28 * day),
  ...all('quarter', time, 90 * day, 91.3125 * day, 92 * day),
  ...all('year years', time, 365 * day, 365.25 * day, 366 * day, 360 * day),
  ...all('byte bytes', data, 1),
  ...all('bit bits', data, 1 / 8),
  ...all('kilobyte kilobytes', data, ...kilos(1)),
  ...all('megabyte megabytes', data, ...kilos(2)),
  ...all('gigabyte gigabytes', data, ...kilos(3)),
  ...all('terabyte terabytes', data, ...kilos(4)),
  ...all('petabyte petabytes', data, ...kilos(5)),
  ...all('dozen', pure, 12),
  ...all('thousand', pure, 1e3),
  ...all('million', pure, 1e6),
  ...all('billion', pure, 1e9),
  ...all('trillion', pure, 1e12),
]);

export function unitOf(word: string): Unit | undefined {
  return exact.get(word) ?? words.get(word.toLowerCase());
}

/** Billions or bytes, which are written alike. */
export const billion: Unit = { ...pure, factors: [1e9] };

/** Whether a unit only scales: `million`. */
export function isScale({ time, data }: Unit): boolean {
  return time === 0 && data === 0;
}

/** Words that end a quantity. */
const others = new Set(
  'a an the and or nor but so if of to in on at by for from with within is are was were be been as than then that this these those which who per each every times plus minus over out into about around until while when where not only more less most least up down after before between through during'.split(
    ' ',
  ),
);

/**
 * Whether a word may name what is counted, such as `requests`. Names, symbols and unknown units
 * could mean anything.
 */
export function isNoun(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !others.has(word);
}

export function endsQuantity(word: string): boolean {
  return others.has(word.toLowerCase());
}
