import { expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

const problems = (body: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body, format, file: 'x.md', bodyLine: 5, title: 'T' }).problems.map(
    ({ code, line }) => `${line} ${code}`,
  );

test.each([
  ['A[^none].', ['5 footnote-undefined']],
  ['A[^a] b\nc[^b].\n\n[^a]: d', ['6 footnote-undefined']],
  ['## A[^x]', ['5 footnote-undefined']],
  ['| A[^x] |\n| - |\n| [^y] |', ['5 footnote-undefined', '7 footnote-undefined']],
  ['> - **A**[^long-name]', ['5 footnote-undefined']],
  ['A\n\n[^a]: b', ['7 footnote-unused']],
  ['A[^a]\n\n[^a]: b[^c]\n\n[^d]: e', ['7 footnote-undefined', '9 footnote-unused']],
])('a mark without a text, and a text without a mark, are warnings: %j', (body, found) => {
  expect(problems(body)).toEqual(found);
  expect(problems(body, 'mdx')).toEqual(found);
});

test.each([
  'A[^a] b[^a]\n\n[^a]: c',
  'The class `[^x]`',
  'The class [^a-z] or [^0-9a-f]',
  'A \\[^x]',
  '```\n[^x]\n```',
  '$x[^y]$',
  'A [^ b]',
])('anything else is none: %j', (body) => {
  expect(problems(body)).toEqual([]);
});
