import { describe, expect, it } from 'vitest';
import { downtimeOf, pieces } from '../../../src/components/strip.ts';
import { readEstimates } from '../../../src/estimates/estimates.ts';

it.each([
  ['22,800/s', [{ line: 1, text: '22,800/s' }], [{ text: '22,800/s', line: 1 }]],
  [
    '3 TB of 9 TB',
    [
      { line: 4, text: '3 TB' },
      { line: 2, text: '9 TB' },
    ],
    [{ text: '3 TB', line: 4 }, { text: ' of ' }, { text: '9 TB', line: 2 }],
  ],
  ['at peak', [{ line: 1, text: '22,800/s' }], [{ text: 'at peak' }]],
  ['99.95%', undefined, [{ text: '99.95%' }]],
  ['', undefined, []],
])('%j has the values of estimates apart', (text, estimates, expected) => {
  expect(pieces(text, estimates)).toEqual(expected);
});

describe('the downtime of an availability', () => {
  const cell = (value: string, note = '') => ({ label: 'Availability', value, note });

  it.each(['99.9', '99.95', '99.999', '95', '51', '99.9999'])(
    'is that of an estimate of %s percent',
    (percent) => {
      const [[row] = []] = readEstimates([{ text: `availability = ${percent}%`, line: 1 }]).tables;
      const budget = row?.kind === 'value' ? row.budget : undefined;
      expect(downtimeOf(cell(`${percent} %`))).toEqual({
        month: { text: budget?.month.text },
        year: { text: budget?.year.text },
      });
      expect(downtimeOf(cell(`≥ ${percent}%`))).toBeDefined();
    },
  );

  it('follows an estimate, if the value is one', () => {
    const budget = { month: { line: 4, text: '21.9 min' }, year: { line: 5, text: '4.38 h' } };
    const estimates = [{ line: 3, text: '99.95%', budget }];
    expect(downtimeOf({ ...cell('99.95%'), estimates })).toEqual(budget);
    expect(downtimeOf({ ...cell('99.95%'), estimates: [{ line: 3, text: '99.95%' }] })).toBe(
      undefined,
    );
  });

  it.each([
    cell('100%'),
    cell('99.9–99.95%'),
    cell('high'),
    cell('50%'),
    cell('99.95%', '21.9 min a month'),
    { label: 'Hit rate', value: '99%', note: '' },
  ])('is not shown for %j', (one) => {
    expect(downtimeOf(one)).toBe(undefined);
  });
});
