import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readPost } from '../../../src/markdown/read.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { prepareFrontMatter, schemaProblems } from '../../../src/schema/prepare.ts';
import { findPlaceholders } from '../../../src/templates/placeholders.ts';
import { fillScaffold, ScaffoldError } from '../../../src/templates/scaffold.ts';
import type { Filling } from '../../../src/templates/scaffold.ts';
import { templateFolders } from './folders.ts';

const plain: Filling = {
  title: 'Rate limiter',
  date: '2026-01-31',
  slug: 'rate-limiter',
  category: 'designs',
  tags: [],
  format: 'md',
};
const formats = ['md', 'mdx'] as const;

const titles = [
  'A "quoted": title # 1',
  "It's 100% 'fair'",
  '"Only double"',
  `Both "double" and 'single'`,
  'C:\\new\\table \\"x\\" \\',
  'key: value: more',
  '# not a comment',
  'Ends with #',
  'C# and F#',
  '- a list?',
  '1. numbered',
  '+ plus',
  '= equals',
  '> quoted',
  '---',
  'Before --- after',
  '---\\n',
  '+++',
  '...',
  '[link](https://example.org/) and ![image](x.png)',
  '[Component Name](x)',
  '*stars* _lines_ snake_case_name __init__ ~~gone~~ ~x~',
  '`code` and ``more',
  'Map<K, V> vs {K: V}',
  '<script>alert(1)</script>',
  '</div> <br> <!-- comment --> {/* x */}',
  '{expression} ${template} }} {{',
  'a & b &amp; c &copy; d',
  '@anchor, !tag, %directive, *alias, &anchor',
  'mail ada@example.org or www.example.org/a_b or https://example.org/a_b_c',
  'a | b | c',
  '$x^2$ and $$y$$',
  '$& $1 $$ $` and {{DATE}}',
  'null',
  'true',
  '1.10',
  '2026-01-31',
  '~',
  'ملخص: تصميم النظام',
  'שלום "עולם" #1',
  '日本語：タイトル',
  'Ship it 🚀 👨‍👩‍👧',
  'AC/DC: a/b\\c',
  'Long: '.padEnd(300, 'word "x" '),
];

/** The title in front matter and heading, and all problems of the post. */
function read(source: string, format: 'md' | 'mdx', extraKeys: string[] = []) {
  const file = `post.${format}`;
  const fm = splitFrontMatter(source, file);
  const { data, problems } = prepareFrontMatter(fm, { file, timeZone: 'UTC', extraKeys });
  const content = readPost({
    body: fm.body,
    format,
    file,
    bodyLine: fm.bodyLine,
    ...(typeof data['title'] === 'string' && { title: data['title'] }),
  });
  return { data, content, problems: [...fm.problems, ...problems, ...content.problems] };
}

const scaffold = [
  '---',
  "title: '{{TITLE}}'",
  'description: "About {{TITLE}}"',
  'summary: On {{TITLE}}',
  'keywords: {{TITLE}}',
  'series: >-',
  '  Of {{TITLE}}',
  'date: {{DATE}} # the day',
  'tags: []',
  '---',
  '',
  '# {{TITLE}}',
  '',
  '## About {{TITLE}}',
  '',
  '{{TITLE}}',
  '',
  '- {{TITLE}}',
  '',
].join('\n');

describe.each(formats)('a title in %s', (format) => {
  test.each(titles)('survives: %s', (title) => {
    const trimmed = title.trim();
    const source = fillScaffold(scaffold, { ...plain, title, format });
    const { data, content, problems } = read(source, format);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      title: trimmed,
      description: `About ${trimmed}`,
      summary: `On ${trimmed}`,
      keywords: trimmed,
      series: `Of ${trimmed}`,
      date: new Date('2026-01-31T00:00:00Z'),
    });
    expect(content.headings).toHaveLength(1);
    expect(content.title).toBe(content.headings[0]?.text.replace(/^About /, ''));
    // GFM makes links of bare addresses, escaped or not.
    expect(content.links.filter(({ text, target }) => !target.endsWith(text))).toEqual([]);
  });
});

test('text of a heading is the title but for typographic punctuation', () => {
  for (const format of formats) {
    for (const title of titles.filter((one) => !/["'.-]/.test(one))) {
      const source = fillScaffold('# {{TITLE}}\n', { ...plain, title, format });
      expect(read(source, format).content.title).toBe(title.trim());
    }
  }
});

it('refuses a title that is not one line of text', () => {
  for (const title of ['', ' ', 'a\nb', 'a\r\nb', 'a\tb', 'a\u0000', 'a\u2028b', 'a\uD800']) {
    expect(() => fillScaffold(scaffold, { ...plain, title })).toThrow(RangeError);
  }
});

describe.each(await templateFolders())('the scaffold of $folder', ({ scaffold: own, schema }) => {
  it('changes nothing but what it fills', () => {
    const values: Record<string, string> = {
      '{{TITLE}}': 'Rate limiter',
      '{{DATE}}': '2026-01-31',
      '{{SLUG}}': 'rate-limiter',
      '{{CATEGORY}}': 'designs',
    };
    const filled = own.replace(/\{\{[A-Z]+\}\}/g, (found) => values[found] ?? found);
    expect(fillScaffold(own, plain)).toBe(filled);
  });

  it.each(formats)('passes its schema as %s with a nasty title, placeholders apart', (format) => {
    const title = `A "quoted": title's # 1 {x} <y>`;
    const tags = ['caching', 'a: b', "it's"];
    const source = fillScaffold(own, { ...plain, title, tags, format });
    const shape = schema({ image: () => z.string() });
    const { data, content, problems } = read(source, format, Object.keys(shape.shape));
    expect(problems).toEqual([]);
    const parsed = shape.safeParse(data);
    const fm = splitFrontMatter(source, 'post.md');
    expect(parsed.success ? [] : schemaProblems(parsed.error, fm, 'post.md')).toEqual([]);
    expect(parsed.data).toMatchObject({ title, tags, draft: true });
    const { content: before } = read(own, 'md');
    const texts = ({ headings }: typeof content) => headings.map(({ text }) => text);
    expect(texts(content)).toEqual(texts(before));
    expect({ facts: content.facts, lead: content.lead, features: content.features }).toEqual({
      facts: before.facts,
      lead: before.lead,
      features: before.features,
    });
  });

  it.each(formats)('keeps as %s the placeholders that the author fills', (format) => {
    const kept = findPlaceholders(own)
      .map(({ text }) => text)
      .filter((text) => !/\{\{(?:TITLE|DATE|SLUG|CATEGORY)\}\}/.test(text));
    const source = fillScaffold(own, { ...plain, format });
    expect(findPlaceholders(source).map(({ text }) => text)).toEqual(kept);
  });
});

describe('as MDX', () => {
  const mdx = (body: string, values: Partial<Filling> = {}) =>
    fillScaffold(`---\ntitle: '{{TITLE}}'\ndate: '{{DATE}}'\n---\n${body}`, {
      ...plain,
      format: 'mdx',
      ...values,
    }).replace(/^---[\s\S]*?---\n/, '');

  test.each([
    ['<!-- a -->', '{/* a */}'],
    ['<!--\n  a */ b\n\n  - c\n-->', '{/*\n  a * / b\n\n  - c\n*/}'],
    [
      '- **A:** <!-- b -->\n  - c\n\n    <!--\n    d\n    -->',
      '- **A:** {/* b */}\n  - c\n\n    {/*\n    d\n    */}',
    ],
    ['> <!-- a -->\n> b', '> {/* a */}\n> b'],
    ['<!-- never closed', '{/* never closed*/}'],
    ['`<!-- a -->` and ``<b>`{``', '`<!-- a -->` and ``<b>`{``'],
    ['```html\n<!-- {{DATE}} {x} -->\n```', '```html\n<!-- 2026-01-31 {x} -->\n```'],
    ['- ~~~\n  <!-- a -->\n  ~~~', '- ~~~\n  <!-- a -->\n  ~~~'],
    ['<!-- ``` -->\n<!-- b -->', '{/* ``` */}\n{/* b */}'],
    ['<https://example.org/a_b>', '[https\\://example.org/a\\_b](<https://example.org/a_b>)'],
    ['<ada@example.org>', '[ada\\@example.org](<mailto:ada@example.org>)'],
    ['p99 < 2 ms, {a}, <3', 'p99 \\< 2 ms, \\{a}, \\<3'],
    ['\\{a} and \\<b', '\\{a} and \\<b'],
    [
      'a<br>b\n\n<img src="a.png" alt="b">\n\n<hr/>',
      'a<br />b\n\n<img src="a.png" alt="b" />\n\n<hr />',
    ],
    ['{{DESCRIPTION}}', "{'{{DESCRIPTION}}'}"],
    ['<!-- {{TITLE}} -->', '{/* {{TITLE}} */}'],
  ])('%j', (body, written) => {
    const source = mdx(body);
    expect(source).toBe(written);
    expect(read(source, 'mdx').problems).toEqual([]);
  });

  it('escapes values in attributes, and writes them as they are in code', () => {
    const title = `A "b" <c> 'd' & {e}`;
    const source = mdx('<p title="{{TITLE}}">x</p>\n\n`{{TITLE}}`', { title });
    expect(source).toBe(
      `<p title="A &quot;b&quot; &lt;c> &#39;d&#39; &amp; {e}">x</p>\n\n\`${title}\``,
    );
    expect(read(source, 'mdx').problems).toEqual([]);
  });

  it('lets an unfilled placeholder be found', () => {
    expect(findPlaceholders(mdx('# {{DESCRIPTION}}')).map(({ text }) => text)).toEqual([
      '{{DESCRIPTION}}',
    ]);
  });
});

describe('a scaffold of the blog', () => {
  it('gets the keys that it has no place for', () => {
    expect(fillScaffold('# {{TITLE}}\n', { ...plain, tags: ['a'] })).toMatchInlineSnapshot(`
      "---
      tags: ['a']
      date: '2026-01-31'
      draft: true
      ---

      # Rate limiter
      "
    `);
    expect(fillScaffold('---\nTitle: x\nTags: [b]\n---\nText', { ...plain, tags: ['a', 'b c'] }))
      .toMatchInlineSnapshot(`
        "---
        date: '2026-01-31'
        Title: 'Rate limiter'
        Tags: ['a', 'b c']
        ---
        Text"
      `);
    expect(fillScaffold('---\n---\n', plain)).toMatchInlineSnapshot(`
      "---
      title: 'Rate limiter'
      date: '2026-01-31'
      ---
      "
    `);
  });

  it('may come from Windows', () => {
    const windows = `\uFEFF${scaffold.replaceAll('\n', '\r\n')}`;
    expect(fillScaffold(windows, plain)).toBe(fillScaffold(scaffold, plain));
  });

  test.each([
    '+++\ntitle = "{{TITLE}}"\n+++\n',
    '---\ntitle: "{{TITLE}}\n---\n',
    '---\n- a\n---\n',
  ])('is refused when its front matter is not YAML: %j', (source) => {
    expect(() => fillScaffold(source, plain)).toThrow(ScaffoldError);
  });
});
