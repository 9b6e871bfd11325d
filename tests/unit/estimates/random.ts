/** Numbers from 0 to 1 that are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a random expression measures. */
export type Measure = 'number' | 'time' | 'data' | 'rate' | 'flow' | 'money';

/** An expression in the language of estimates, and the same for the other library. */
export interface Pair {
  ours: string;
  theirs: string;
}

const literals: Readonly<Record<Measure, readonly (readonly [ours: string, theirs: string])[]>> = {
  number: [
    ['', ''],
    ['k', 'e3'],
    ['M', 'e6'],
    [' bn', 'e9'],
    ['%', ' / 100'],
  ],
  time: [
    [' ms', ' ms'],
    [' s', ' s'],
    [' min', ' minute'],
    [' hours', ' hour'],
    [' days', ' day'],
    [' weeks', ' week'],
    [' months', ' month'],
    [' years', ' year'],
  ],
  data: [
    [' bytes', ' B'],
    [' kB', ' kB'],
    [' GB', ' GB'],
    [' TiB', ' TiB'],
    [' MiB', ' MiB'],
    [' Mbit', ' Mb'],
    [' bits', ' b'],
  ],
  rate: [
    ['/s', ' / s'],
    ['k per minute', 'e3 / minute'],
    ['M/month', 'e6 / month'],
    [' qps', ' / s'],
  ],
  flow: [
    [' MB/s', ' MB / s'],
    [' Gbps', ' Gb / s'],
    [' GiB per day', ' GiB / day'],
  ],
  money: [[' USD', ' USD']],
};

/** Products that measure what is on the left. */
const products: Readonly<Record<Measure, readonly (readonly [Measure, '×' | '/', Measure])[]>> = {
  number: [
    ['rate', '×', 'time'],
    ['data', '/', 'data'],
    ['number', '×', 'number'],
  ],
  time: [
    ['number', '/', 'rate'],
    ['data', '/', 'flow'],
    ['number', '×', 'time'],
  ],
  data: [
    ['flow', '×', 'time'],
    ['number', '×', 'data'],
    ['data', '/', 'number'],
  ],
  rate: [
    ['number', '/', 'time'],
    ['flow', '/', 'data'],
    ['rate', '×', 'number'],
  ],
  flow: [
    ['data', '×', 'rate'],
    ['data', '/', 'time'],
  ],
  money: [
    ['money', '×', 'number'],
    ['number', '×', 'money'],
  ],
};

export const measures = Object.keys(literals) as Measure[];

export class Expressions {
  private readonly random: () => number;
  /** Lines that may be used, by what they measure. */
  private readonly lines: readonly { name: string; theirs: string; measure: Measure }[];

  constructor(
    random: () => number,
    lines: readonly { name: string; theirs: string; measure: Measure }[],
  ) {
    this.random = random;
    this.lines = lines;
  }

  of(measure: Measure, depth: number): Pair {
    const named = this.lines.filter((line) => line.measure === measure);
    if (named.length > 0 && this.random() < 0.4) {
      const { name, theirs } = this.one(named);
      return { ours: name, theirs };
    }
    if (depth === 0) return this.literal(measure);
    const kind = this.random();
    if (kind < 0.25) {
      const [a, b] = [this.of(measure, depth - 1), this.of(measure, depth - 1)];
      const ours =
        measure === 'number' ? `(1 × (${a.ours}) + 1 × (${b.ours}))` : `(${a.ours} + ${b.ours})`;
      return { ours, theirs: `(${a.theirs} + ${b.theirs})` };
    }
    if (kind < 0.35) {
      const a = this.of(measure, depth - 1);
      return { ours: `(20% of (${a.ours}))`, theirs: `(0.2 * (${a.theirs}))` };
    }
    if (kind < 0.45 && measure === 'number') {
      const a = this.of(measure, depth - 1);
      return { ours: `sqrt((${a.ours}) ^ 3)`, theirs: `sqrt((${a.theirs}) ^ 3)` };
    }
    if (kind < 0.55) {
      const [a, b] = [this.of(measure, depth - 1), this.of(measure, depth - 1)];
      return { ours: `max(${a.ours}, ${b.ours})`, theirs: `max(${a.theirs}, ${b.theirs})` };
    }
    const [left, sign, right] = this.one(products[measure]);
    const [a, b] = [this.of(left, depth - 1), this.of(right, depth - 1)];
    const theirs = sign === '×' ? '*' : '/';
    return {
      ours: `(${a.ours}) ${sign} (${b.ours})`,
      theirs: `(${a.theirs}) ${theirs} (${b.theirs})`,
    };
  }

  literal(measure: Measure): Pair {
    const number =
      this.random() < 0.5
        ? `${1 + Math.floor(this.random() * 999)}`
        : `${(0.1 + this.random() * 99).toFixed(2)}`;
    const [ours, theirs] = this.one(literals[measure]);
    return { ours: `${number}${ours}`, theirs: `(${number}${theirs})` };
  }

  private one<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T;
  }
}
