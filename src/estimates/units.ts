/** Exponents of base quantities: `{ data: 1, time: -1 }` is bytes a second. A currency is a base quantity too. */
export type Dimensions = Readonly<Record<string, number>>;

/** A unit as it may be written. */
export interface Unit {
  dimensions: Dimensions;
  /** How many base units it is: seconds, bytes, metres, watts, one of a currency. */
  factor: number;
  /** How it is shown. */
  label: string;
  /** What kinds of a family a value stays in: binary prefixes, bits. */
  family?: 'binary' | 'bits';
}

/** A month is a twelfth of a Julian year of 365.25 days. */
const day = 86_400;
const year = 365.25 * day;

const prefixes = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 } as const;
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 };

const times: readonly [factor: number, label: string, ...others: string[]][] = [
  [1e-9, 'ns'],
  [1e-6, 'µs', 'us', 'μs'],
  [1e-3, 'ms'],
  [1, 's', 'sec', 'second', 'seconds'],
  [60, 'min', 'minute', 'minutes'],
  [3600, 'h', 'hour', 'hours'],
  [day, 'days', 'day'],
  [7 * day, 'weeks', 'week'],
  [year / 12, 'months', 'month'],
  [year, 'years', 'year'],
];

/** How each currency may be written; the first is how it is shown. */
const currencies = [
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
] as const;

export const currencySigns: readonly string[] = currencies.map(([sign]) => sign);

function allUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [factor, label, ...others] of times) {
    for (const name of [label, ...others])
      units.set(name, { dimensions: { time: 1 }, factor, label });
  }
  for (const name of ['byte', 'bytes'])
    units.set(name, { dimensions: { data: 1 }, factor: 1, label: 'bytes' });
  for (const name of ['bit', 'bits'])
    units.set(name, { dimensions: { data: 1 }, factor: 1 / 8, label: 'bits', family: 'bits' });
  for (const [prefix, factor] of Object.entries(prefixes)) {
    const bytes = { dimensions: { data: 1 }, factor, label: `${prefix}B` };
    units.set(`${prefix}B`, bytes);
    if (prefix === 'k') units.set('KB', bytes);
    const bits = { factor: factor / 8, label: `${prefix}bit`, family: 'bits' } as const;
    units.set(`${prefix}bit`, { dimensions: { data: 1 }, ...bits });
    const rate = { dimensions: { data: 1, time: -1 }, ...bits, label: `${prefix}bit/s` };
    if (factor <= prefixes.T) units.set(`${prefix}bps`, rate);
  }
  for (const [prefix, factor] of Object.entries(binary)) {
    const label = `${prefix}B`;
    units.set(label, { dimensions: { data: 1 }, factor, label, family: 'binary' });
  }
  for (const name of ['rps', 'RPS', 'qps', 'QPS', 'tps', 'TPS'])
    units.set(name, { dimensions: { time: -1 }, factor: 1, label: '/s' });
  for (const [sign, code] of currencies) {
    const money = { dimensions: { [sign]: 1 }, factor: 1, label: sign };
    units.set(sign, money);
    units.set(code, money);
  }
  for (const name of ['metres', 'meters'])
    units.set(name, { dimensions: { length: 1 }, factor: 1, label: 'metres' });
  units.set('km', { dimensions: { length: 1 }, factor: 1e3, label: 'km' });
  for (const [label, factor] of [
    ['W', 1],
    ['kW', 1e3],
    ['MW', 1e6],
  ] as const) {
    units.set(label, { dimensions: { power: 1 }, factor, label });
    const energy = { dimensions: { power: 1, time: 1 }, factor: factor * 3600 };
    units.set(`${label}h`, { ...energy, label: `${label}h` });
  }
  units.set('%', { dimensions: {}, factor: 0.01, label: '%' });
  return units;
}

export const units: ReadonlyMap<string, Unit> = allUnits();

/** What may follow a number as its magnitude. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['bn', 1e9],
  ['T', 1e12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Ambiguous spellings, and what to write instead. */
export const ambiguous: ReadonlyMap<string, string> = new Map([
  ['B', 'Write `bn` for billion, or `bytes`.'],
  ['b', 'Write `bn` for billion, `bits` or `bytes`.'],
  ['m', 'Write `M` for million, `min`, `ms`, `metres` or `months`.'],
  ['mn', 'Write `M` for million, or `min`.'],
  ['g', 'Write `G` for a thousand million, or `GB`.'],
  ['t', 'Write `T` for a million million, or `TB`.'],
  ['kb', 'Write `kB` for kilobytes, or `kbit`.'],
  ['Kb', 'Write `kB` for kilobytes, or `kbit`.'],
  ['mb', 'Write `MB` for megabytes, or `Mbit`.'],
  ['Mb', 'Write `MB` for megabytes, or `Mbit`.'],
  ['gb', 'Write `GB` for gigabytes, or `Gbit`.'],
  ['Gb', 'Write `GB` for gigabytes, or `Gbit`.'],
  ['tb', 'Write `TB` for terabytes, or `Tbit`.'],
  ['Tb', 'Write `TB` for terabytes, or `Tbit`.'],
  ['P', 'Write the number with `T`, or `PB` for petabytes.'],
]);

export function multiplied(a: Dimensions, b: Dimensions, sign: 1 | -1 = 1): Dimensions {
  return powered(a, 1, b, sign);
}

function powered(a: Dimensions, n: number, b: Dimensions, m: number): Dimensions {
  const all = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    all.flatMap((base) => {
      const exponent = (a[base] ?? 0) * n + (b[base] ?? 0) * m;
      return exponent === 0 ? [] : [[base, exponent]];
    }),
  );
}

/** Dimensions of a power. */
export function toPower(a: Dimensions, exponent: number): Dimensions {
  return powered(a, exponent, {}, 0);
}

export function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return JSON.stringify(toPower(a, 1)) === JSON.stringify(toPower(b, 1));
}

const baseNames: Readonly<Record<string, string>> = {
  time: 'time',
  data: 'data',
  length: 'length',
  power: 'power',
};

/** Dimensions in words, for messages: `data/time`, `a plain number`. */
export function dimensionWords(dimensions: Dimensions): string {
  const part = (sign: 1 | -1) =>
    Object.entries(dimensions)
      .filter(([, exponent]) => exponent * sign > 0)
      .map(([base, exponent]) => {
        const name = baseNames[base] ?? base;
        return Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`;
      });
  const [over, under] = [part(1), part(-1)];
  if (over.length + under.length === 0) return 'a plain number';
  const divided = under.map((name) => `/${name}`).join('');
  return over.length === 0 ? `a number${divided}` : `${over.join('·')}${divided}`;
}
