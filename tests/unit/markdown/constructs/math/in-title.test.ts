import { expect, it } from 'vitest';
import { withoutTex } from '../../../../../src/markdown/constructs/math/in-title.ts';
import { readPost } from '../../../../../src/markdown/read.ts';

it.each([
  ['The $O(n)$ trick', 'The O(n) trick'],
  ['$\\alpha$ and $x^2$', 'α and x^2'],
  ['Costs $$O(\\log n)$$', 'Costs O(log n)'],
])('%j has a formula, plainly %j', (title, plain) => {
  expect(withoutTex(title)).toBe(plain);
});

it.each(['From $5 to $10', 'A \\$ sign', 'Why ~5 is enough', '`$x$` in code', '$PATH:$HOME/bin'])(
  '%j has none',
  (title) => {
    expect(withoutTex(title)).toBeUndefined();
  },
);

it('a heading that is the title has its formulas as plain text', () => {
  const body = '# The $O(n)$ trick\n\nText.';
  expect(readPost({ body, format: 'md', file: 'x.md', bodyLine: 1 }).title).toBe('The O(n) trick');
});
