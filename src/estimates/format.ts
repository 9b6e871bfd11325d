/** How values of a line are shown. */
export interface Format {
  /**
   * Units from small to large: how many base units each is, and the text before and after the
   * number.
   */
  units: readonly (readonly [factor: number, before: string, after: string])[];
  /** Significant digits. */
  digits: number;
  /** Whether a large number is in millions, a thousand millions and so on. */
  short?: true;
}

const steps = [
  [1e12, 'T'],
  [1e9, 'bn'],
  [1e6, 'M'],
] as const;

/** A value as a text: `7,610/s`, `3 TB`, `2–5 ms`, `$0.02`. */
export function shown([low, high]: readonly [number, number], format: Format): string {
  const { units } = format;
  const size = Math.max(Math.abs(low), Math.abs(high)) * (1 + 1e-9);
  const [factor, before, after] =
    units.findLast(([least]) => least <= size) ?? units[0] ?? ([1, '', ''] as const);
  const text = (value: number) => numberText(value / factor, format, before !== '', after === '%');
  const [from, to] = [text(low), text(high)];
  const unit = to === '1' ? after.replace(/^( [a-z]{3,})s$/, '$1') : after;
  return `${before}${from === to ? to : `${from}–${to}`}${unit}`
    .replace(/^(\D)-/, '−$1')
    .replace(/^-/, '−');
}

// Making a formatter takes longer than formatting, and a change shows a hundred values.
const inFull = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });
const withCents = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

function numberText(
  value: number,
  { digits, short }: Format,
  isMoney: boolean,
  isShare: boolean,
): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '?';
  // For shares near one the difference to one counts: 99.95% and 99.99% differ only in that.
  const missing = 100 - value;
  const more = isShare && value > 90 && missing > 1e-9 ? 1 - Math.ceil(Math.log10(missing)) : 0;
  const rounded = Number(value.toPrecision(Math.min(15, Math.max(1, digits + Math.max(0, more)))));
  const [step, name] =
    (short && steps.find(([least]) => least <= Math.abs(rounded))) || ([1, ''] as const);
  const cents = isMoney && step === 1 && Math.abs(rounded) >= 1 && rounded % 1 !== 0;
  const text = (cents ? withCents : inFull).format(rounded / step);
  return `${text}${name}`;
}

const typed = /^([\d.,]+(?:e[+-]?\d+)?)\s*(k|m|g|t|bn|thousand|million|billion|trillion)?$/i;
const sizes: Readonly<Record<string, number>> = {
  ...{ k: 1e3, m: 1e6, g: 1e9, bn: 1e9, t: 1e12 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
};

/** What a reader typed into a field: `250`, `1bn`, `2–5`; `undefined` when it is not a number. */
export function typedNumber(text: string): readonly [low: number, high: number] | undefined {
  const ends = text.trim().split(/\s*(?:–|\.\.)\s*/);
  const [low, high = low] = ends.map((end) => {
    const [, digits = '', size = ''] = typed.exec(end) ?? [];
    const value =
      Number(digits.replace(/,(?=\d{3})/g, '') || NaN) * (sizes[size.toLowerCase()] ?? 1);
    return value;
  });
  if (low === undefined || high === undefined || !(low <= high) || ends.length > 2)
    return undefined;
  return [low, high];
}
