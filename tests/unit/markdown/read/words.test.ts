import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../src/markdown/read.ts';
import { isDiagram } from '../../../../src/markdown/constructs/diagrams/text.ts';
import { countWords } from '../../../../src/markdown/read/words.ts';

const read = (body: string) => readPost({ body, format: 'md', file: 'post.md', bodyLine: 1 });
const prose = (words: number) => `${'word '.repeat(words)}\n\n`;
const fence = (code: string, lang = '') => `\`\`\`${lang}\n${code}\n\`\`\`\n\n`;

test.each([
  ["Don't split e.g. 3.5 or state-of-the-art", 6, 0],
  ['— … / + 1', 1, 0],
  ['数据库 design 设计', 1, 5],
  ['データの設計', 0, 6],
  ['한국어 문서', 2, 0],
  ['ไทยไม่มีช่องว่างระหว่างคำ design', 7, 0],
  ['ພາສາລາວບໍ່ມີ', 3, 0],
  ['ភាសាខ្មែរមិនមាន', 3, 0],
  ['မြန်မာဘာသာစကား 3', 3, 0],
  ['रिंग में नोड जुड़ते हैं', 5, 0],
  ['تُقرأ البيانات من القاعدة', 4, 0],
])('counts %j as %i words and %i characters', (text, words, characters) => {
  expect(countWords(text)).toEqual({ words, characters });
});

describe('words', () => {
  test('do not glue blocks together', () => {
    expect(read('## One\nTwo\n\n- three\n- four\n\n> five').words).toBe(5);
  });

  test('leave out code, comments and markup, and keep inline code', () => {
    expect(
      read(`One \`two\` [three](http://x.y/z)\n\n<!-- not this -->\n\n${fence('not this')}`).words,
    ).toBe(3);
  });

  test('count table cells, and a CJK character as half', () => {
    expect(read('| a | b |\n| - | - |\n| c | d |').words).toBe(4);
    expect(read('数据库设计').words).toBe(3);
  });
});

describe('minutes', () => {
  test('are at least one', () => {
    expect(read('Short.').minutes).toBe(1);
  });

  test('follow the words', () => {
    expect(read(prose(2300)).minutes).toBe(10);
  });

  test('count Chinese by character', () => {
    expect(read('设'.repeat(4000)).minutes).toBe(10);
  });

  test('weigh code by line, up to a limit for one block', () => {
    expect(read(prose(230) + fence('x\n'.repeat(12).trim(), 'js')).minutes).toBe(2);
    expect(read(fence('x\n'.repeat(500).trim(), 'js')).minutes).toBe(2);
  });

  test('weigh a diagram the same whatever its size', () => {
    const diagram = fence(`graph LR\n${'A --> B\n'.repeat(100)}`, 'mermaid');
    expect(read(diagram.repeat(6)).minutes).toBe(2);
  });

  test('weigh table words above prose', () => {
    const row = `| ${'cell '.repeat(10)}| ${'cell '.repeat(5)}|\n`;
    expect(read(`| a | b |\n| - | - |\n${row.repeat(100)}`).minutes).toBe(10);
  });
});

test.each([
  ['mermaid', 'graph LR', true],
  ['', '+-----+     +----+\n| API | --> | DB |\n+-----+     +----+', true],
  ['text', '┌───┐\n│ A │\n└───┘', true],
  ['', '[Client] -> [API]\n            |\n            v\n          [Cache]', true],
  ['', 'Client → LB\nplain\nlines\nof text', false],
  ['js', 'a --> 0;\n--b', false],
  ['', 'curl -X POST', false],
])('sees whether %j code %j is a diagram: %s', (lang, value, diagram) => {
  expect(isDiagram({ lang, value })).toBe(diagram);
});
