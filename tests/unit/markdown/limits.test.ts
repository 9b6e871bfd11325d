import { describe, expect, it } from 'vitest';
import { treeOfHtml } from '../../../src/markdown/leaving/html.ts';
import { markdownOfTree } from '../../../src/markdown/leaving/markdown.ts';
import { plainTree } from '../../../src/markdown/leaving/plain.ts';
import { machineBody } from '../../../src/output/markdown.ts';
import { readPost } from '../../../src/markdown/read.ts';
import { address } from '../papermod/page.ts';
import { draw } from './draw.ts';

function problems(body: string, format: 'md' | 'mdx' = 'md') {
  return readPost({ body, format, file: 'a.md', bodyLine: 1, title: 'A title' }).problems.map(
    ({ code, line, message }) => `${line} ${code} ${message}`,
  );
}

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

describe('nesting', () => {
  it.each([
    ['lists', `one\n\n${nested(1000)}`],
    ['quotes', `one\n\n${'> '.repeat(10_000)}a`],
    ['quotes without spaces', `one\n\n${'>'.repeat(3000)}a`],
    ['emphasis', `one\n\n${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
    ['lists in quotes', `one\n\n${'> - '.repeat(500)}a`],
  ])('that is too deep is a problem with a line: %s', (_, body) => {
    const found = problems(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^\d+ limit-exceeded The text nests .* deeper than 50 levels here\.$/);
  });

  it('of components is one too', () => {
    const body = `${'<b>'.repeat(400)}a${'</b>'.repeat(400)}`;
    expect(problems(body, 'mdx')[0]).toMatch(/^1 limit-exceeded /);
  });

  it.each(['md', 'mdx'] as const)('of twenty levels is drawn in .%s', async (format) => {
    expect(problems(nested(20), format)).toEqual([]);
    expect((await draw(nested(20), format)).html.match(/<ul>/g)).toHaveLength(20);
  });

  it.each([
    ['brackets', '['.repeat(10_000)],
    ['links', `${'['.repeat(3000)}a${'](b)'.repeat(3000)}`],
    ['open emphasis', '*a _b '.repeat(3000)],
    ['numbers of lists', '99999999999. a\n\n999999999. b'],
    ['lone surrogates', 'a \ud800 b [\udc00](\ud800)'],
    ['references to no character', '&#99999999; &#xD800; &#0;'],
  ])('is not what looks like it: %s', async (_, body) => {
    expect(problems(body)).toEqual([]);
    await draw(body);
  });
});

describe('a table', () => {
  const table = (columns: number) =>
    [`|${' a |'.repeat(columns)}`, `|${' - |'.repeat(columns)}`, `|${' b |'.repeat(columns)}`].join(
      '\n',
    );

  it.each([
    ['2000 columns', `One.\n\n${table(2000)}`, 3],
    ['201 columns in a quote', `> ${table(201).replaceAll('\n', '\n> ')}`, 1],
    ['300 columns in a list', `- a\n\n  ${table(300).replaceAll('\n', '\n  ')}`, 3],
  ])('of %s is a problem with its line and the limit', (_, body, line) => {
    const found = problems(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(`^${line} limit-exceeded The table has \\d+ columns here, more than 200\\.$`),
    );
  });

  it('of 200 columns is none', () => {
    expect(problems(table(200))).toEqual([]);
  });
});

describe('what is alone in a post', () => {
  it.each([
    ['&#99999999;', '&amp;#99999999;'],
    ['&#x110000;', '\uFFFD'],
    ['&#0;', '\uFFFD'],
    ['[x](/a%zz)', 'href="/a%zz"'],
    ['[x](/%)', 'href="/%25"'],
    ['[x](/a%2)', 'href="/a%252"'],
  ])('is drawn and read without harm: %j', async (body, shown) => {
    const { html } = await draw(body);
    expect(html).toContain(shown);
    const { text, lead } = readPost({ body, format: 'md', file: 'x.md', bodyLine: 1 });
    expect(`${text}${lead}`).not.toBe('');
    expect(machineBody({ body, format: 'md' }, 'https://ex.org/blogs/posts/a/', address)).not.toBe(
      '',
    );
    const plain = plainTree(treeOfHtml(html), { url: 'https://ex.org/', words: { answer: '' } });
    expect(markdownOfTree(plain)).not.toBe('');
  });
});

describe('a formula', () => {
  it.each([
    ['braces', `$x${'{'.repeat(3000)}a${'}'.repeat(3000)}$`, /are 3000 deep, more than 50/],
    ['fractions', `$${'\\frac{'.repeat(200)}a${'}{b}'.repeat(200)}$`, /more than 50/],
    ['length', `$x_${'1'.repeat(30_000)}$`, /it has 30002 characters, more than 20000/],
    ['a control character', '$\x1b psilon$', /unexpected character/],
  ])('that no step draws is a problem with a line: %s', (_, body, message) => {
    const found = problems(`one\n\n${body}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^3 math-syntax /);
    expect(found[0]).toMatch(message);
  });

  it.each(['md', 'mdx'] as const)(
    'that is wrong shows its source in a draft, in .%s',
    async (format) => {
      expect((await draw('a $\\nothing$ b', format)).html).toContain('<code>\\nothing</code>');
    },
  );
});
