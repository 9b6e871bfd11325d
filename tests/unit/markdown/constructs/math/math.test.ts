import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

const html = async (body: string, format: 'md' | 'mdx' = 'md') => (await draw(body, format)).html;
const read = (body: string) =>
  readPost({ body, format: 'md', file: 'src/content/designs/x.md', bodyLine: 7 });

/** The formulas of a rendered body as text, and the rest of it with `{}` in their place. */
async function formulas(body: string, mathBrackets = false): Promise<[string, string[]]> {
  const { html } = await draw(body, 'md', { mathBrackets });
  const found: string[] = [];
  const rest = html.replace(/<math[^>]*>(.*?)<\/math>/gs, (_, inner: string) => {
    found.push(inner.replace(/<[^>]+>/g, ''));
    return '{}';
  });
  return [rest.replace(/<\/?p>/g, ''), found];
}

describe('a formula', () => {
  it('is MathML without styles, alike in .md and .mdx', async () => {
    const body = 'a $\\frac{x_1}{2}\\!$ b\n\n$$\n\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\n$$';
    const md = await html(body);
    expect(md).toContain('<math><mrow><mfrac>');
    expect(md).toContain('<div class="formula"><math display="block"');
    expect(md).not.toContain('style=');
    expect(await html(body, 'mdx')).toBe(md);
  });

  it('scrolls by itself in a line that may not hold it, and by keyboard where no line does', async () => {
    const long = Array.from({ length: 20 }, (_, index) => `a_{${index}}`).join(' + ');
    expect(await html('see $a+b$ here')).toMatch(/<p>see <math>/);
    expect(await html('see $a+b+c+d+e+f+g+h$ here')).toMatch(
      /<p>see <span class="formula-inline"><math>.*<\/math><\/span> here<\/p>/,
    );
    expect(await html(`- see $${long}$`)).toMatch(
      /<span class="formula-inline" tabindex="0" role="group" aria-label="[^"]+"><math>/,
    );
    expect(await html(`## $${long}$`, 'mdx')).toContain(
      '<span class="formula-inline" tabindex="0"',
    );
  });

  it.each([
    ['$k=1$ and $1000 \\times 1000$', '{} and {}', ['k=1', '1000×1000']],
    ['$r \\in \\[0, 1\\]$', '{}', ['r∈[0,1]']],
    ['the $n$th of $n$', 'the {}th of {}', ['n', 'n']],
    ['($x$), *$y$*', '({}), <em>{}</em>', ['x', 'y']],
    ['$ x $ and $ \\alpha $', '{} and {}', ['x', 'α']],
    ['$a\\$b$', '{}', ['a$b']],
    ['$x\n= y$', '{}', ['x=y']],
    ['$a<b$ or $a<b>c$', '{} or {}', ['a&#x3C;b', 'a&#x3C;b>c']],
    ['at most $n - 1$ of $[0, 1)$', 'at most {} of {}', ['n−1', '[0,1)']],
  ])('is what %j holds', async (body, rest, found) => {
    const decode = (texts: string[]) =>
      texts.map((text) => text.replace(/&#x3C;|&lt;/g, '<').replace(/&gt;/g, '>'));
    const [text, drawn] = await formulas(body);
    expect([text, decode(drawn)]).toEqual([rest, decode(found)]);
  });

  it('stands in cells, lists, headings and quotes', async () => {
    const body =
      '| a | $b$ |\n| - | - |\n| $P(A\\|B)$ | 1 |\n\n1. $x$\n\n   $$\n   y\n   $$\n\n> $z$\n\n[$l$](m)';
    const [, found] = await formulas(body);
    expect(found).toEqual(['b', 'P(A|B)', 'x', 'y', 'z', 'l']);
  });
});

describe('a dollar that is text', () => {
  it.each([
    'It costs $1 and $2.',
    'between $5-$10, $5–$10, $20k/$30k or $1,000',
    'Give each bidder $1. … another $1. Then $3.',
    'US$5 and CA$6',
    '($5) or (€4$)',
    'a $5 fee and a 10$ fee',
    '$US and $CA',
    '$HOME/$USER/',
    '$$$ and $$$$',
    '\\$5 and \\$6',
    '$5',
  ])('stays: %s', async (body) => {
    const [text, found] = await formulas(body);
    expect(found).toEqual([]);
    expect(text).toBe(body.replaceAll('\\', ''));
  });

  it('stays beside formulas', async () => {
    expect(await formulas('cost is $5, x is $y$, and $1 for $2 \\cdot 3$')).toEqual([
      'cost is $5, x is {}, and $1 for {}',
      ['y', '2⋅3'],
    ]);
    expect(await formulas('- $5\n- $x$\n- 6$')).toEqual([
      '<ul><li>$5</li><li>{}</li><li>6$</li></ul>',
      ['x'],
    ]);
  });

  it.each([
    '`$x$` and `$y`',
    '```sh\necho $A $B\n```',
    'Set $PATH:$HOME/bin and $A:$B in a shell.',
    '<b title="$x$">a</b>',
    '<div>\n$5 and $6\n</div>',
    'https://example.com/$a$b',
    '[a](/x$y$z)',
    '<script>\nlet a = `${b}` + `${c}`;\n</script>',
  ])('stays in %j', async (body) => {
    const drawn = await html(body);
    expect(drawn).not.toContain('<math');
    expect(drawn).not.toContain('\\$');
  });

  it('stays in the code of MDX', async () => {
    const body = 'export const a = `${1}$${2}`;\n\n{`$x$ ${a}`} and $y$';
    const { html } = await draw(body, 'mdx');
    expect(html).toMatch(/^<p>\$x\$ 1\$2 and <math>.*<\/math><\/p>$/);
  });
});

describe('a formula by itself', () => {
  it.each([
    ['$$\na\n$$', 'a'],
    ['$$ a $$', 'a'],
    ['$$ a\n- b $$', 'a−b'],
    ['$$\na % why\n= b $$', 'a=b'],
    ['$$a\n\n$$', undefined],
  ])('is %j', async (body, text) => {
    const [rest, found] = await formulas(`before\n\n${body}\n\nafter`);
    if (text === undefined) expect(found).toEqual([]);
    else expect([rest, found]).toEqual(['before<div class="formula">{}</div>after', [text]]);
  });

  it('may stand in a line of text', async () => {
    expect(await formulas('so $$a$$ holds')).toEqual([
      'so <span class="formula">{}</span> holds',
      ['a'],
    ]);
  });

  it('leaves the lines after it where they are', () => {
    const { headings } = read('> $$ a\n> - b $$\n\n- $$\n  x\n  = y $$\n\n## H');
    expect(headings.map(({ line }) => line)).toEqual([14]);
  });

  it('can be scrolled with the keyboard when it is long', async () => {
    const drawn = await html(`$$\n${'a + '.repeat(20)}b\n$$`);
    expect(drawn).toContain('<div class="formula" tabindex="0" role="group" aria-label="Formel">');
  });
});

describe('brackets', () => {
  it('are brackets, or formulas where the blog says so', async () => {
    const body = 'a \\(x_1\\) b \\[c\\] d\n\n\\[\n  y\n  = z\n\\]\n\nin $[0, 1\\]$ and `\\(q\\)`';
    expect((await formulas(body))[1]).toEqual(['[0,1]']);
    expect(await formulas(body, true)).toEqual([
      'a {} b <span class="formula">{}</span> d<div class="formula">{}</div>in {} and <code>\\(q\\)</code>',
      ['x1', 'c', 'y=z', '[0,1]'],
    ]);
  });
});

describe('a heading with a formula', () => {
  it('has a readable text and anchor', async () => {
    const body = '## Cost: $O(\\log n)$\n\n### $\\frac{a}{b + 1} \\leq x_1^2$ of `y`';
    const found = [
      ['Cost: O(log n)', 'cost-olog-n'],
      ['a/(b + 1) ≤ x_1^2 of y', 'ab--1--x_12-of-y'],
    ];
    expect((await draw(body)).headings.map(({ text, slug }) => [text, slug])).toEqual(found);
    expect(read(body).headings.map(({ text, slug }) => [text, slug])).toEqual(found);
  });
});

describe('a formula with a mistake', () => {
  it.each([
    [
      'a\n\nb $\\frac{a}$ c',
      9,
      "`\\frac{a}` is not a formula: unexpected end of input in a macro argument, expected '}'.",
    ],
    ['$$\na\n\\foo b\n$$', 9, '`a \\foo b` is not a formula: unsupported function name: \\foo.'],
    ['$x^$', 7, '`x^` is not a formula: something is missing at its end or in its braces.'],
    ['a\n\n$$\nb', 9, 'The formula that begins with `$$` is never closed.'],
  ])('is an error with its line: %j', (body, line, message) => {
    const problems = read(body).problems.map((found) => [
      found.severity,
      found.line,
      found.message,
    ]);
    expect(problems).toEqual([['error', line, message]]);
  });
});

describe('a page with formulas', () => {
  it('needs their styles, and no other does', () => {
    expect(read('a $x$').features).toEqual(['math']);
    expect(read('a $5 and $6').features).toEqual([]);
  });

  it('is no longer to read for the names of TeX', () => {
    expect(read('The $\\operatorname{lcm}(a, b)$ of two').words).toBe(6);
  });
});
