import { describe, expect, it } from 'vitest';
import { shown, typedNumber } from '../../../src/estimates/format.ts';

describe('what a reader types', () => {
  it.each([
    ['250', [250, 250]],
    ['1bn', [1e9, 1e9]],
    ['2.5 million', [2.5e6, 2.5e6]],
    ['12,500', [12_500, 12_500]],
    ['3m', [3e6, 3e6]],
    ['1e3', [1000, 1000]],
    ['2–5', [2, 5]],
    ['2 .. 5k', [2, 5000]],
    ['0', [0, 0]],
  ])('%s is a number', (typed, value) => {
    expect(typedNumber(typed)).toEqual(value);
  });

  it.each(['', 'abc', '1 GB', '5–2', '1–2–3', '-', '1.2.3', 'alert(1)'])('%j is not', (typed) => {
    expect(typedNumber(typed)).toBeUndefined();
  });
});

describe('a value', () => {
  const count = { units: [[1, '', '']] as const, digits: 3, short: true as const };
  const share = { units: [[0.01, '', '%']] as const, digits: 3 };
  const money = { units: [[1, '$', '/month']] as const, digits: 3, short: true as const };
  const time = {
    units: [
      [1, '', ' s'],
      [60, '', ' min'],
      [86_400, '', ' days'],
    ] as const,
    digits: 3,
  };

  it.each([
    [1234, count, '1,230'],
    [999_999, count, '1M'],
    [1_234_567, count, '1.23M'],
    [7.5e13, count, '75T'],
    [0.00012345, count, '0.000123'],
    [-5, count, '−5'],
    [0, count, '0'],
    [Infinity, count, '∞'],
    [0.5, share, '50%'],
    [0.9995, share, '99.95%'],
    [0.99999, share, '99.999%'],
    [1, share, '100%'],
    [6.9, money, '$6.90/month'],
    [0.023, money, '$0.023/month'],
    [1234, money, '$1,230/month'],
    [90, time, '1.5 min'],
    [86_400, time, '1 day'],
    [0.2, time, '0.2 s'],
    [1, time, '1 s'],
    [1, { units: [[1, '', ' ms']] as const, digits: 3 }, '1 ms'],
    [1, { units: [[1, '', ' bytes']] as const, digits: 3 }, '1 byte'],
  ])('%s is shown as %s', (value, format, text) => {
    expect(shown([value, value], format)).toBe(text);
  });
});
