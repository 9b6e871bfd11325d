import { expect, it, test } from 'vitest';
import { printable, printableJson } from '../../../src/config/printable.ts';

test.each([
  ['a character of control', 'a\u0007b\u001b[0m', 'ab[0m'],
  ['a vertical tab and a form feed', 'a\u000bb\fc', 'abc'],
  ['NUL', 'a\0b', 'ab'],
  ['DEL and the second block of control', 'a\u007fb\u0085c\u009fd', 'abcd'],
  ['the two that are no characters', 'a\uFFFEb\uFFFFc', 'abc'],
  ['half a pair', 'a\uD800b', 'a\uFFFDb'],
  ['the other half', 'a\uDFFFb', 'a\uFFFDb'],
])('leaves nothing of %s that XML forbids', (_name, text, left) => {
  expect(printable(text)).toBe(left);
});

it('leaves tabs, line ends, pairs and letters of every script as they are', () => {
  const text = 'a\tb\nc\r\nd é 漢 🏁 \u200b\u00ad\u{10FFFF}';
  expect(printable(text)).toBe(text);
});

it('writes JSON that decodes to printable texts and keys at any depth', () => {
  const json = printableJson({
    'a\u0001': ['b\u0002', { c: '\uD800', d: [1, null, true] }],
    e: undefined,
  });
  expect(JSON.parse(json)).toEqual({ a: ['b', { c: '\uFFFD', d: [1, null, true] }] });
});
