import { describe, expect, test } from 'vitest';
import { type PostSource, readPost } from '../../../src/markdown/read.ts';

const read = (body: string, source: Partial<PostSource> = {}) =>
  readPost({ body, format: 'md', file: 'post.md', bodyLine: 1, ...source });

test('reads a whole post at once', () => {
  const body = `
Shorten a URL in under [2 ms](https://example.org/slo).

## Constraints

- **Scale:** 10 billion clicks per day

## Design

\`\`\`sql
SELECT 1;
\`\`\`
`;
  expect(read(body, { bodyLine: 5 })).toEqual({
    title: undefined,
    headings: [
      { depth: 2, text: 'Constraints', slug: 'constraints', line: 8 },
      { depth: 2, text: 'Design', slug: 'design', line: 12 },
    ],
    words: 15,
    minutes: 1,
    lead: 'Shorten a URL in under 2 ms.',
    text: 'Shorten a URL in under 2 ms.\nScale: 10 billion clicks per day',
    facts: [{ label: 'Scale', value: '10 billion', note: 'clicks per day', line: 10 }],
    decisions: [],
    criteria: [],
    quizzes: [],
    cards: [],
    sources: [],
    links: [{ kind: 'link', target: 'https://example.org/slo', text: '2 ms', line: 6 }],
    figures: [],
    images: [],
    features: ['toc', 'copy'],
    problems: [],
  });
});

test('gives the same lines for CRLF', () => {
  const body = 'Text\r\n\r\n## A\r\n\r\n[x](y)\r\n';
  expect(read(body).headings).toMatchObject([{ text: 'A', line: 3 }]);
  expect(read(body).links).toMatchObject([{ target: 'y', line: 5 }]);
});

test('reads an empty body', () => {
  expect(read('')).toMatchObject({ headings: [], words: 0, minutes: 1, lead: '', features: [] });
});

test('takes the minutes that the author wrote', () => {
  expect(read('A few words.', { readingTime: 12 }).minutes).toBe(12);
});

describe('a paragraph about the post', () => {
  test.each([
    'Tags: a, b',
    '**Tags:** a, [b](/tags/b/)',
    '_Author:_ A. B.  \nDate: 2026-01-31  \nStatus: draft',
    '#system-design #caching/redis',
    'Last updated: yesterday',
    'Schlagwörter: a, b',
    '标签：缓存',
  ])('is not its lead: %j', (about) => {
    expect(read(`${about}\n\nThe first words.`).lead).toBe('The first words.');
  });

  test.each([
    'Tags are: a',
    'A date: 1',
    'Tags: a\nThe first words.',
    '#1 is the first.',
    'Write: b',
  ])('is not %j', (text) => {
    expect(read(`${text}\n\nMore.`).lead).toBe(text.replace('\n', ' '));
  });
});

describe('lead', () => {
  test.each([
    ['# Title\n\nOne *line* with `code`.\n\nTwo.', 'One line with code.'],
    ['![logo](a.png)\n\nText after\nthe image.', 'Text after the image.'],
    ['> Quote\n\n- item\n\n```\ncode\n```\n\nAt last.', 'At last.'],
    ['## Only headings', ''],
  ])('of %j is %j', (body, lead) => {
    expect(read(body).lead).toBe(lead);
  });

  test('is found after imports and components of MDX', () => {
    const body = "import Note from './Note.astro';\n\n<Note>Inside</Note>\n\nFirst paragraph.";
    expect(read(body, { format: 'mdx' }).lead).toBe('First paragraph.');
  });
});

describe('features', () => {
  test('are none for one heading and no code', () => {
    expect(read('## One\n\n##### Deep').features).toEqual([]);
  });

  test('have a contents list from two headings of level 2 to 4', () => {
    expect(read('## One\n\n#### Two').features).toEqual(['toc']);
  });

  test('have copy buttons for fenced code, in lists too, and not for indented code', () => {
    expect(read('- a\n\n  ~~~\n  x\n  ~~~').features).toEqual(['copy']);
    expect(read('    indented').features).toEqual([]);
  });

  test('have the styles of records where the body has some', () => {
    expect(read('## Acceptance criteria\n\n- [x] It works.').features).toEqual(['criteria']);
    expect(read('### Decision: Which queue\n\n**Decision:** One.').features).toEqual(['decisions']);
  });
});

describe('syntax errors', () => {
  const shown = (body: string) =>
    read(body, { format: 'mdx', bodyLine: 8 }).problems.map(
      ({ code, line, message, fix }) => `${code} ${line}: ${message} → ${fix}`,
    );

  test('of MDX name the line of the file and what to write', () => {
    expect(shown('Text\n\n<Note>\n\nopen')).toMatchInlineSnapshot(`
      [
        "markdown-syntax 10: MDX cannot read \`<Note>\`: expected a closing tag for \`<Note>\` (line 10). → Close it with \`</Note>\`, write \`<Note />\`, or put it in backticks if it is text.",
      ]
    `);
    expect(shown('A line<br>break')).toMatchInlineSnapshot(`
      [
        "markdown-syntax 8: MDX cannot read \`A line<br>break\`: expected a closing tag for \`<br>\` (line 8) before the end of \`paragraph\`. → Write \`<br />\`; MDX closes every tag.",
      ]
    `);
    expect(shown('Keys look like {user:\n')).toMatchInlineSnapshot(`
      [
        "markdown-syntax 8: MDX cannot read \`Keys look like {user:\`: unexpected end of file in expression, expected a corresponding closing brace for \`{\`. → If the brace is text, write \`\\{\` or put it in backticks; otherwise correct the code.",
      ]
    `);
    expect(shown('\n\nA set { a b } of two')).toMatchInlineSnapshot(`
      [
        "markdown-syntax 10: MDX cannot read \`A set { a b } of two\`: the code between the braces is wrong: expected \`,\` or \`)\` but found \`Identifier\`. → If the brace is text, write \`\\{\` or put it in backticks; otherwise correct the code.",
      ]
    `);
    expect(shown('Less than <5 ms')).toMatchInlineSnapshot(`
      [
        "markdown-syntax 8: MDX cannot read \`Less than <5 ms\`: unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`). → If the \`<\` is text, write \`\\<\` or put it in backticks; otherwise correct the tag.",
      ]
    `);
  });

  test('leave no content', () => {
    expect(read('<Note>', { format: 'mdx' })).toMatchObject({ headings: [], lead: '', words: 0 });
  });
});
