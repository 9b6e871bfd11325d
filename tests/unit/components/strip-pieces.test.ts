import { expect, it } from 'vitest';
import { pieces } from '../../../src/components/strip.ts';

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
