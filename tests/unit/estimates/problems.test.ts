import { describe, expect, it } from 'vitest';
import { estimates, wrong } from './written.ts';

describe('what is wrong with an estimate', () => {
  it.each([
    ['a = 2\nb = 3 × aa', '2:9 name', 'Did you mean `a`?'],
    ['redirects = 2\nb = redirect × 3', '2:5 name', 'Did you mean `redirects`?'],
    ['a = 5 houres', '1:7 name', 'Did you mean `hours`?'],
    ['a = 500 requests', '1:9 name', 'write only the number'],
    [
      'links = 5/s\nb = links + 3 bytes',
      '2:11 units',
      'left of `+` is a number/time, right of it is data',
    ],
    ['a = 1 GB − 1 s', '1:10 units', 'left of `−` is data, right of it is time'],
    ['a = 3 s → GB', '1:11 units', 'the value is time, and `GB` is data'],
    ['a = 3 s\na ≤ 4 GB', '2:5 units', 'time cannot be compared with data'],
    ['a = ceil(3 s)', '1:10 units', '`ceil` needs a plain number here, and this is time'],
    ['a = 2 ^ 3 s', '1:9 units', 'An exponent is a plain number.'],
    ['a = b + 1\nb = c\nc = a', '3:5 circle', '`a` → `b` → `c` → `a`'],
    ['a = a + 1', '1:5 circle', '`a` → `a`'],
    ['a = 1\nb = 5 / (a − 1)', '2:7 zero', 'This divides by zero.'],
    ['a = 0–4\nb = 5 / a', '2:7 zero', 'a range that includes zero'],
    ['a = 1\nb = sqrt(a − 5)', '2:5 zero', 'This has no value.'],
    ['a = queue(400/s, 300/s)', '1:5 zero', 'the queue grows without end'],
    [
      'a = 6B',
      '1:5 ambiguous',
      '`6B` can mean more than one thing. Write `bn` for billion, or `bytes`.',
    ],
    ['a = 6 B', '1:5 ambiguous', 'Write `bn` for billion'],
    ['a = 5m', '1:5 ambiguous', 'Write `M` for million'],
    ['a = 10 Gb', '1:5 ambiguous', 'Write `GB` for gigabytes, or `Gbit`.'],
    ['a = 1–2M', '1:5 ambiguous', 'Write it at both'],
    ['a = 50 GB\nb = a + 20%', '2:7 units', 'right of it is a plain number'],
    ['a = 50\nb = a + 20%', '2:9 ambiguous', 'Write `× 120%` for a fifth more'],
    ['a = max(1,200, 3)', '1:9 ambiguous', 'Write `1200`, or a space after the comma.'],
    ['a = 1\nA = 2', '2:1 repeated', '`A` is already the name of line {line}.'],
    ['month = 3', '1:1 repeated', 'a word of the language'],
    ['a b c', '1:1 syntax', 'has no `=`'],
    ['a =', '1:4 syntax', 'There is nothing after `=`.'],
    ['= 3', '1:1 syntax', 'There is nothing before `=`.'],
    ['3x = 3', '1:1 syntax', 'cannot be a name'],
    ['a = 1,5', '1:5 syntax', '`1,5` is not a number.'],
    ['a = 2 × ', '1:8 syntax', 'The expression ends too early.'],
    ['a = (2 + 3', '1:11 syntax', 'Write `)` before it.'],
    ['a = 2 3', '1:7 syntax', '`3` cannot stand here after `2`.'],
    ['a = 5–2 ms', '1:5 syntax', 'Write the smaller number first.'],
    ['a = 2 & 3', '1:7 syntax', '`&` cannot stand here.'],
    ['a = 2 → ', '1:8 syntax', 'There is no unit after the arrow.'],
    ['a = 2 → 5', '1:9 syntax', '`5` is not a unit.'],
    ['a = 50\nb = 20% + a', '2:5 ambiguous', 'before `+`'],
    ['a = 1e400', '1:5 syntax', 'is too large to be calculated with'],
    ['a = 1e-400', '1:5 syntax', 'is too small to be calculated with'],
    ['a = 10^300 × 10^300', '1:12 zero', 'too large to be calculated. Write smaller numbers.'],
    ['a = 2^2000', '1:6 zero', 'too large'],
    ['a = log2(0)', '1:5 zero', 'logarithms need positive numbers'],
    ['a = burn(1%, 100%)', '1:5 zero', 'no budget to burn'],
    ['a = series(99.9%, 99.9)', '1:19 units', 'and this is 9,990%. Write a percentage'],
    ['a = downtime(99.9, 30 days)', '1:14 units', 'Write a percentage, such as `99.9%`.'],
    ['', '1:1 syntax', 'The estimate has no lines.'],
    ['# a comment\n## Title', '1:1 syntax', 'The estimate has no lines.'],
    ['a = 5 x 3', '1:7 name', 'Write `×` or `*` to multiply.'],
    ['a = 5#five', '1:6 syntax', 'A note begins with `#` after a space.'],
    ['a = 5\n  ##', '2:3 syntax', 'The group has no title.'],
    [`a = ${'('.repeat(3000)}1${')'.repeat(3000)}`, '1:505 syntax', 'Write it as several lines.'],
    [`a = 1${' + 1'.repeat(3000)}`, '1:1005 syntax', 'more than 500 numbers, names and signs'],
    ['a = ceil(1, 2)', '1:5 syntax', '`ceil` has one value, not 2.'],
  ])('%j is told at %s', (text, place, part) => {
    const [first, ...others] = wrong(text);
    expect(first).toContain(part);
    expect(first?.startsWith(`${place}:`), first).toBe(true);
    expect(others).toEqual([]);
  });

  it('is told all at once, and what follows from a wrong line is not told again', () => {
    const found = wrong('a = 5 foos\nb = a × 2\nc = 6B\nd = 3 + 4 s\ne = b + c');
    expect(found.map((one) => one.split(' ')[0])).toEqual(['1:7', '3:5', '4:7']);
  });

  it('leaves what is right calculated', () => {
    const { tables } = estimates('a = 2\nb = 3 × aa\nc = a × 5\nc ≤ b');
    expect(tables[0]).toMatchObject([
      { name: 'a', value: '2' },
      { name: 'b', value: '?' },
      { name: 'c', value: '10' },
      { kind: 'bound', value: '?' },
    ]);
  });

  it('stops at more ranges than all of their ends can be tried', () => {
    const lines = Array.from({ length: 10 }, (_, index) => `r${index} = 1–2`);
    expect(wrong(lines.join('\n'))).toHaveLength(2);
  });
});
