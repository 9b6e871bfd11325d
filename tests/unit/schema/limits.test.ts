import { describe, expect, it } from 'vitest';
import { nameList, pageList } from '../../../src/schema/fields.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';

function problems(text: string, fence = '---') {
  return splitFrontMatter(`${fence}\n${text}\n${fence}\n`, 'a.md').problems.map(
    ({ line, code, message, fix }) => ({ line, code, said: `${message} ${fix}` }),
  );
}

describe('escapes in double quotes', () => {
  it.each([
    ['title: "noise $\\epsilon$"', '---', "'noise $\\epsilon$'"],
    ['a: 1\ntitle: "the $\\theta$ of"', '---', "'the $\\theta$ of'"],
    ['title: "$\\nu$ and $\\rho$"', '---', "'$\\nu$ and $\\rho$'"],
    ['quizzes:\n  - q: "is $\\beta$ it\'s?"', '---', "'is $\\beta$ it''s?'"],
    ['title = "the $\\frac{1}{2}$"', '+++', "'the $\\frac{1}{2}$'"],
  ])('that eat a command of TeX are a problem with a fix: %s', (text, fence, fix) => {
    const [found, ...others] = problems(text, fence);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'front-matter-syntax', line: text.split('\n').length + 1 });
    expect(found?.said).toContain(`single quotes, where a backslash is a backslash: \`${fix}\``);
  });

  it('that are none are told to be single quotes', () => {
    expect(problems('title: "the $\\sigma$"')[0]?.said).toContain("`title: 'the $\\sigma$'`");
    expect(problems('title = "the $\\sigma$"', '+++')[0]?.said).toContain('single quotes');
  });

  it.each([
    't: "two\\nlines"',
    't: "tab\\there"',
    't: "$5\\nand $6"',
    't: "a \\"word\\""',
    "t: '$\\theta$'",
  ])('that are meant stay: %s', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['a sign in hexadecimal', 't: "a\\x0b sign"', '---', { t: 'a sign' }],
    [
      'one without a letter of its own',
      'a: 1\nt: "copied\\x1f from"',
      '---',
      { a: 1, t: 'copied from' },
    ],
    ['a NUL', 'tags: ["a\\0b"]', '---', { tags: ['ab'] }],
    ['in a map', 'a: { b: "c\\ufffe" }', '---', { a: { b: 'c' } }],
    ['in TOML', 't = "a\\u0007 b"', '+++', { t: 'a b' }],
  ])(
    'that write a control character are a warning, and it is left out: %s',
    (_, text, fence, data) => {
      const read = splitFrontMatter(`${fence}\n${text}\n${fence}\n`, 'a.md');
      expect(read.problems).toMatchObject([
        { severity: 'warning', code: 'front-matter-syntax', line: text.split('\n').length + 1 },
      ]);
      expect(read.data).toEqual(data);
    },
  );
});

describe('front matter', () => {
  it.each([
    ['lists', `q: ${'['.repeat(5000)}${']'.repeat(5000)}`, '---'],
    [
      'maps',
      Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}k:`).join('\n'),
      '---',
    ],
    ['itself', 'a: &a [*a]', '---'],
    ['lists of TOML', `q = ${'['.repeat(5000)}${']'.repeat(5000)}`, '+++'],
    ['keys of TOML', `a${'.b'.repeat(500)} = 1`, '+++'],
  ])('that nests too deep is a problem that names the limit: %s', (_, text, fence) => {
    const found = problems(text, fence);
    expect(found).toMatchObject([{ code: 'limit-exceeded' }]);
    expect(found[0]?.said).toContain('deeper than 50 levels');
  });

  it('whose references multiply is a problem at the first of them', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
      'c: [*b, *b, *b, *b, *b, *b, *b, *b]',
    ];
    const found = problems(
      [...bomb.slice(0, 2), bomb[2]?.replace('c:', 'c: &c'), 'd: [*c, *c, *c, *c, *c, *c]'].join(
        '\n',
      ),
    );
    expect(found).toMatchObject([{ line: 3, code: 'front-matter-syntax' }]);
    expect(found[0]?.said).toContain('more than 100 times');
  });

  it.each(['n: 1e999', `n: ${'9'.repeat(400)}`, `n: 0x${'f'.repeat(400)}`])(
    'may hold a huge number: %s',
    (text) => {
      expect(problems(text)).toEqual([]);
    },
  );
});

describe('a name with a page of its own', () => {
  it.each([['a'.repeat(300)], ['字'.repeat(90)], ['🚀'.repeat(60)]])(
    'has at most 80 characters: %s',
    (name) => {
      for (const list of [nameList, pageList]) {
        expect(list.safeParse([name]).error?.issues[0]?.message).toContain('at most 80 characters');
      }
    },
  );

  it.each([['a'.repeat(80)], ['字'.repeat(80)], ['C++'], ['🚀']])('may be %s', (name) => {
    expect(nameList.safeParse([name]).data).toEqual([name]);
  });
});
