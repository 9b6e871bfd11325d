import { describe, expect, test } from 'vitest';
import { featuresOff, paragraphsOf } from '../../../src/markdown/features.ts';
import { draw } from './draw.ts';
import { readPost } from '../../../src/markdown/read.ts';

const off = { smartPunctuation: false };

describe('smart punctuation', () => {
  test.each([
    ['quotation marks', 'a "b" '],
    ['apostrophes', "it's "],
    ['dots', 'so ... '],
    ['dashes', 'so -- '],
    ['attributes that are never closed', '<a "'],
    ['lines', 'a "b"\n'],
  ])('is left out where a paragraph has very many %s', async (_, part) => {
    expect(featuresOff(`Before.\n\n${part.repeat(400)}`)).toEqual(off);
    const { html } = await draw(`${part.repeat(400)}\n\nThe "end".`);
    expect(html).toContain('The "end".');
  });

  test.each([
    ['many paragraphs', 'a "b" \n\n'],
    ['items of a list', '- a "b"\n'],
    ['rows of a table', '| "a" | "b" |\n'],
    ['headings', '## a "b"\n'],
  ])('stays in %s', (_, part) => {
    expect(featuresOff(part.repeat(400))).toEqual({});
  });

  test('does not count what is code', async () => {
    const code = `\`\`\`json\n${'"a": "b",\n'.repeat(400)}\`\`\`\n\n`;
    expect(featuresOff(code)).toEqual({});
    expect(featuresOff(`> ~~~~\n${'> "a" ~~~ \n'.repeat(400)}> ~~~~\n`)).toEqual({});
    const { html } = await draw(`${code}The "end".`);
    expect(html).toContain('The “end”.');
  });
});

describe('the paragraphs of a text', () => {
  test('have their first lines', () => {
    expect(paragraphsOf('a\nb\n\n- c\n```\nd\n```\ne')).toEqual([
      { line: 1, text: 'a\nb' },
      { line: 4, text: '- c' },
      { line: 8, text: 'e' },
    ]);
  });
});

describe('character references', () => {
  const read = (body: string) =>
    readPost({ body, format: 'md', file: 'a.md', bodyLine: 5 }).problems.map(
      ({ code, line, message }) => `${code} ${line} ${message}`,
    );

  test.each(['&amp; ', '&#8212; ', '&#x2014; '])('have a limit in a paragraph: %s', (part) => {
    expect(read(`One.\n\n${part.repeat(2500)}`)).toEqual([
      'limit-exceeded 7 The paragraph has 2500 character references such as `&amp;`, more than 2000.',
    ]);
  });

  test('have none in a text, in code, or between items', () => {
    expect(read('a &amp; b\n\n'.repeat(2500))).toEqual([]);
    expect(read('- a &amp; b\n'.repeat(2500))).toEqual([]);
    expect(read(`\`\`\`\n${'a &amp; b\n'.repeat(2500)}\`\`\`\n`)).toEqual([]);
  });
});
