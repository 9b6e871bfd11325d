import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';

const file = 'src/content/designs/post.md';
const split = (source: string) => splitFrontMatter(source, file);
const shown = (source: string) =>
  split(source).problems.map(
    ({ code, line, message, fix }) => `${code} ${line}: ${message} → ${fix}`,
  );

describe('splitting', () => {
  test('separates YAML from the body and keeps dates as strings', () => {
    const fm = split('---\ntitle: Rate limiter\ndate: 2026-03-14\ndraft: true\n---\n\n# Body\n');
    expect(fm).toMatchObject({
      data: { title: 'Rate limiter', date: '2026-03-14', draft: true },
      body: '\n# Body\n',
      bodyLine: 6,
      format: 'yaml',
      problems: [],
    });
  });

  test('separates TOML from the body and keeps dates as they are written', () => {
    const source = `+++
title = "A = b, 2026-01-01"
date = 2026-02-30
lastmod = 2026-03-14 09:30:00+02:00 # 2026-01-01
dates = [2026-01-01, 2026-01-02]
+++
Body`;
    const fm = split(source);
    expect(fm.format).toBe('toml');
    expect(fm.data).toEqual({
      title: 'A = b, 2026-01-01',
      date: '2026-02-30',
      lastmod: '2026-03-14 09:30:00+02:00',
      dates: ['2026-01-01', '2026-01-02'],
    });
    expect(fm.bodyLine).toBe(7);
    expect(fm.body).toBe('Body');
  });

  test('accepts a byte order mark, CRLF and blank lines before the fence', () => {
    const fm = split('\uFEFF\r\n---\r\ntitle: "A"\r\ntags:\r\n  - b\r\n---\r\nBody\r\n');
    expect(fm.data).toEqual({ title: 'A', tags: ['b'] });
    expect(fm.bodyLine).toBe(7);
    expect(fm.body).toBe('Body\n');
    expect(fm.keyLine(['tags', 0])).toBe(5);
  });

  test('takes a file without front matter for a body', () => {
    const fm = split('# Title\n\n---\n\ntext');
    expect(fm).toMatchObject({
      data: {},
      body: '# Title\n\n---\n\ntext',
      bodyLine: 1,
      format: 'none',
    });
    expect(fm.keyLine(['title'])).toBe(1);
  });

  test('reads an empty front matter', () => {
    expect(split('---\n---\nx')).toMatchObject({ data: {}, bodyLine: 3, problems: [] });
  });

  test('does not take a thematic break in the body for the closing fence', () => {
    expect(split('---\na: 1\n---\nx\n\n---\n').body).toBe('x\n\n---\n');
  });
});

describe('lines of keys', () => {
  test('finds nested keys and list items of YAML in any case', () => {
    const fm = split(`---
Title: x
cover:
  Image: a.png
  alt: b
revisions:
  - id: A
    date: 2026-01-01
  - { id: B, date: 2026-02-01 }
---`);
    expect(fm.keyLine(['title'])).toBe(2);
    expect(fm.keyLine(['cover', 'image'])).toBe(4);
    expect(fm.keyLine(['revisions', 0, 'date'])).toBe(8);
    expect(fm.keyLine(['revisions', 1, 'date'])).toBe(9);
  });

  test('finds foreign spellings and keys in a params map', () => {
    const fm = split('---\nlastmod: 2026-01-01\nauthor: A\nparams:\n  showtoc: true\n---\n');
    expect(fm.keyLine(['updated'])).toBe(2);
    expect(fm.keyLine(['authors', 0])).toBe(3);
    expect(fm.keyLine(['showToc'])).toBe(5);
  });

  test('falls back to the nearest ancestor, then to the start of the front matter', () => {
    const fm = split('---\ntitle: x\ncover:\n  alt: b\n---\n');
    expect(fm.keyLine(['cover', 'image'])).toBe(3);
    expect(fm.keyLine(['date'])).toBe(1);
  });

  test('finds keys of TOML: dotted, in tables, in lists of tables, after multi-line values', () => {
    const fm = split(`+++
title = """
cover = "no"
"""
tags = [
  "a = b",
  "c",
]
editPost.URL = "https://example.org"
[cover]
image = "a.png"
[[revisions]]
id = "A"
[[revisions]]
id = "B"
+++`);
    expect(fm.problems).toEqual([]);
    expect(fm.keyLine(['tags'])).toBe(5);
    expect(fm.keyLine(['editPost', 'url'])).toBe(9);
    expect(fm.keyLine(['cover'])).toBe(10);
    expect(fm.keyLine(['cover', 'image'])).toBe(11);
    expect(fm.keyLine(['revisions', 1, 'id'])).toBe(15);
  });

  test('knows scalars as they are written', () => {
    const fm = split('---\nrevision: 1.10\ntags: [0x1F]\n---\n');
    expect(fm.data).toEqual({ revision: 1.1, tags: [31] });
    expect(fm.text(['revision'])).toBe('1.10');
    expect(fm.text(['tags', 0])).toBe('0x1F');
    expect(fm.text(['title'])).toBeUndefined();
  });
});

describe('problems', () => {
  test('names the line of a YAML error and what to write', () => {
    expect(shown('---\ntitle: Queues: a tour\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: The YAML of \`title: Queues: a tour\` cannot be read: it contains a second \`: \`. → Put the whole value in quotes: \`title: "Queues: a tour"\`.",
      ]
    `);
    expect(shown('---\ntitle: x\ndescription: "Say" hello\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 3: The YAML of \`description: "Say" hello\` cannot be read: there is text after the end of its value. → Put the whole value in quotes: \`description: '"Say" hello'\`.",
      ]
    `);
    expect(shown('---\ntitle: x\ntags:\n\t- a\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 4: The YAML of \`- a\` cannot be read: it is indented with a tab. → Indent with spaces.",
      ]
    `);
    expect(shown('---\ntitle: "x\ndate: 2026-01-01\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: The YAML of \`title: "x\` cannot be read: a \`"\` is never closed. → Close it on this line.",
      ]
    `);
    expect(shown('---\ntitle: x\ntags: [a, b\ndate: 2026-01-01\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 3: The YAML of \`tags: [a, b\` cannot be read: a \`[\` is never closed. → Close it on this line.",
      ]
    `);
    expect(shown('---\ntitle: @home\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: The YAML of \`title: @home\` cannot be read: plain value cannot start with reserved character @. → Put the whole value in quotes: \`title: "@home"\`.",
      ]
    `);
    expect(shown('---\ntitle: *bold*\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: \`*bold*\` is not text: YAML reads a \`*\` at the start as a reference. → Put the whole value in quotes.",
      ]
    `);
    expect(shown('---\njust text\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: The front matter is not a list of keys: it starts with \`just text\`. → Write \`key: value\` on each line, such as \`title: Rate limiter\`.",
      ]
    `);
  });

  test('names the line of a TOML error and what to write', () => {
    expect(shown('+++\ntitle = Queues\n+++\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: The TOML of \`title = Queues\` cannot be read: invalid value. → Write \`title = "Queues"\`; in TOML, text needs quotes.",
      ]
    `);
    expect(shown('+++\n\ntitle: Queues\n+++\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 3: The TOML of \`title: Queues\` cannot be read: illegal character in key. → Write \`title = "Queues"\`; in TOML, text needs quotes.",
      ]
    `);
    expect(shown('+++\ntags = ["a", "b"\n+++\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 2: The TOML of \`tags = ["a", "b"\` cannot be read: expected comma or end of structure. → Check the brackets and quotes of this line; TOML writes \`key = "text"\`.",
      ]
    `);
  });

  test('reports a repeated key', () => {
    expect(shown('---\ntitle: a\ntags: []\ntitle: b\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-repeated-key 4: \`title\` is written twice: on line 2 and again here. → Keep one of the two.",
      ]
    `);
    expect(shown('---\ncover:\n  alt: a\n  alt: b\n---\n')).toMatchInlineSnapshot(`
      [
        "front-matter-repeated-key 4: \`alt\` is written twice: on line 3 and again here. → Keep one of the two.",
      ]
    `);
    expect(shown('+++\ntitle = "a"\ntitle = "b"\n+++\n')).toMatchInlineSnapshot(`
      [
        "front-matter-repeated-key 3: \`title = "b"\` repeats a key that already has a value. → Keep one of the two.",
      ]
    `);
  });

  test('reports a fence that is never closed', () => {
    expect(shown('---\ntitle: a\n\n# Text\n')).toMatchInlineSnapshot(`
      [
        "front-matter-syntax 1: The front matter opened by \`---\` is never closed. → Write a line \`---\` after the last key, before the text of the post.",
      ]
    `);
  });

  test('says so when a Hugo archetype was never rendered', () => {
    const source = `---
title: "{{ replace .File.ContentBaseName "-" " " | title }}"
date: {{ .Date }}
draft: true
---
`;
    expect(shown(source)).toMatchInlineSnapshot(`
      [
        "front-matter-archetype 2: \`title: "{{ replace .File.ContentBaseName "-" " " | title }}"\` is a Hugo archetype that was never rendered. → Replace \`{{ replace .File.ContentBaseName "-" " " | title }}\` with the value itself; only \`hugo new\` fills in templates.",
        "front-matter-archetype 3: \`date: {{ .Date }}\` is a Hugo archetype that was never rendered. → Replace \`{{ .Date }}\` with the value itself; only \`hugo new\` fills in templates.",
      ]
    `);
    expect(split(source).data).toMatchObject({ draft: true });
    expect(shown("+++\ndate = '{{ .Date }}'\n+++\n")).toMatchInlineSnapshot(`
      [
        "front-matter-archetype 2: \`date = '{{ .Date }}'\` is a Hugo archetype that was never rendered. → Replace \`{{ .Date }}\` with the value itself; only \`hugo new\` fills in templates.",
      ]
    `);
  });

  test('leaves braces inside a title alone', () => {
    expect(shown('---\ntitle: What {{ .Date }} means in Hugo\n---\n')).toEqual([]);
    expect(shown('---\ntitle: "{{TITLE}}"\n---\n')).toEqual([]);
  });
});

describe('a YAML merge', () => {
  test.each([
    ['of one map', 'base: &b { a: 1, c: 2 }\nmap:\n  <<: *b\n  a: 3', { a: 3, c: 2 }],
    ['of several', 'x: &x { a: 1 }\ny: &y { a: 2, c: 2 }\nmap:\n  <<: [*x, *y]', { a: 1, c: 2 }],
    ['written in place', 'map:\n  <<: { a: 1 }\n  c: 2', { a: 1, c: 2 }],
  ])('%s', (_, yaml, map) => {
    const fm = split(`---\n${yaml}\n---\n`);
    expect(fm.data['map']).toEqual(map);
    expect(fm.problems).toEqual([]);
  });

  test('gives its keys the line where they are merged', () => {
    const fm = split('---\nbase: &b\n  weight: 1.10\n  date: soon\nparams:\n  <<: *b\n---\n');
    expect(fm.keyLine(['params', 'weight'])).toBe(6);
    expect(fm.text(['params', 'weight'])).toBe('1.10');
    expect(fm.keyLine(['base', 'date'])).toBe(4);
  });

  test('at the top', () => {
    const fm = split('---\nbase: &b { draft: true }\n<<: *b\ntitle: A\n---\n');
    expect(fm.data).toEqual({ base: { draft: true }, draft: true, title: 'A' });
  });
});
