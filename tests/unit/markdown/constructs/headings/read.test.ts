import { createSatteriMarkdownProcessor, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type HeadingFate, headingPlan, readPost } from '../../../../../src/markdown/read.ts';

const read = (body: string, title?: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body, format, file: 'post.md', bodyLine: 1, title });

const anchors = (body: string, format: 'md' | 'mdx' = 'md') =>
  read(body, 'Title', format).headings.map(({ depth, slug, text }) => ({ depth, slug, text }));

async function rendered(body: string) {
  const processor = await createSatteriMarkdownProcessor({ syntaxHighlight: false });
  const { metadata } = await processor.render(body);
  return metadata.headings.filter(({ slug }) => slug !== 'footnote-label');
}

async function renderedMdx(body: string) {
  const astro = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  await mdxToJs(body, {
    features: { gfm: true, smartPunctuation: true },
    hastPlugins: [satteriHeadingIdsPlugin()],
    data: { astro },
  });
  return astro.headings;
}

describe('anchors', () => {
  test.each([
    ['punctuation and case', '## What\'s *new* -- in `v1.2`?\n\n## Data & "Storage"…'],
    ['inline code', '## The `--dry-run "x"` flag\n\n## `a_b`'],
    ['repeated titles', '## Store\n\n### Store\n\n## Store\n\n## Store-1'],
    ['skipped levels', '## A\n\n##### B\n\n### C'],
    ['other scripts', '## Größe\n\n## 数据设计\n\n## Łódź 🚀'],
    ['numbers', '## 1) Problem\n\n## 2. Goals'],
    ['links and images', '## See [the *docs*](a) ![alt](b.png)'],
    ['headings in quotes and lists', '> ## Quoted\n\n- ## Listed\n\n## Last'],
    ['headings in footnotes', 'a[^1]\n\n[^1]: note\n\n    ## In the note\n\n## In the note'],
    ['setext headings', 'Two\nlines\n---\n\nHard  \nbreak\n---'],
    ['raw HTML', '## A <b>bold</b> &amp; brave\n\n<h2>Raw</h2>\n\n## B<br>C'],
  ])('are those of the page: %s', async (_, body) => {
    const page = await rendered(body);
    expect(anchors(body)).toEqual(
      page.map((heading) => ({ ...heading, text: heading.text.trim() })),
    );
  });

  test.each([
    ['components in headings', '## Use <Badge text="new">the <b>best</b></Badge> one'],
    ['headings in components', '<Card>\n\n## Inside\n\n</Card>\n\n## Inside'],
    ['expressions', '## Sum {1 + 1} done'],
  ])('are those of the page in MDX: %s', async (_, body) => {
    expect(anchors(body, 'mdx')).toEqual(await renderedMdx(body));
  });
});

describe('an anchor', () => {
  const names = (body: string) =>
    read(body, 'Title').headings.map(({ slug, also = [] }) => [slug, ...also]);

  test.each([
    ['## !!!', 'heading'],
    ['## 🚀', 'heading'],
    ['## …', 'heading'],
    ['## — —', 'heading'],
    ['##', 'heading'],
    ['## ![a picture](b.png)', 'heading'],
  ])('is never empty: %s', (body, slug) => {
    expect(names(body)[0]?.[0]).toBe(slug);
    expect(names(`${body}\n\n${body}`)[1]?.[0]).toBe(`${slug}-1`);
  });

  test.each([
    ['## ⚙️ Setup', ['-setup', '️-setup']],
    ['## 1️⃣ First', ['1-first', '1️⃣-first']],
    ['## Caches ☁️', ['caches-', 'caches-️']],
    ['## 👩‍💻 At work', ['-at-work']],
  ])(
    'has nothing of an emoji, and the one with the rest of it leads there too: %s',
    (body, slugs) => {
      expect(names(body)[0]).toEqual(slugs);
    },
  );

  test.each([
    ['## A note[^x]', ['a-note', 'a-note1']],
    ['## The *first*[^x] of [^z] two', ['the-first-of--two', 'the-first1-of-2-two']],
    ['### `code`[^z]', ['code', 'code1']],
  ])('has no mark of a footnote: %s', (body, slugs) => {
    const [heading] = read(`${body}\n\n[^x]: X\n[^z]: Z`, 'Title').headings;
    expect([heading?.slug, ...(heading?.also ?? [])]).toEqual(slugs);
    expect(heading?.text).not.toMatch(/\d/);
  });

  test('has no number of the author’s, and the one that GitHub makes with it leads there too', () => {
    const body =
      '## 1. Keys\n\n### 1.1 Of a shard\n\n## 2) Data & flow\n\n## 3: Keys\n\n## 4 – End';
    expect(names(body)).toEqual([
      ['keys', '1-keys'],
      ['of-a-shard', '11-of-a-shard'],
      ['data--flow', '2-data--flow'],
      ['keys-1', '3-keys'],
      ['end', '4--end'],
    ]);
  });

  test('keeps a number where numbers are part of the titles', () => {
    expect(names('## 1. Keys\n\n## Data')).toEqual([['1-keys'], ['data']]);
  });

  test('is given once, also where another heading could have it', () => {
    const body = '## 1-a\n\n## 1. A\n\n## 2. B\n\n## 3. C';
    expect(names(body).flat()).toEqual(['1-a', 'a', '1-a-1', 'b', '2-b', 'c', '3-c']);
  });
});

describe('an id that the author gives', () => {
  const given = (heading: string, format: 'md' | 'mdx' = 'md') => {
    const [first] = read(heading, 'Title', format).headings;
    return [first?.text, first?.slug];
  };

  test.each([
    ['## The first part {#first}', ['The first part', 'first']],
    ['## The `second` part {#second .note}', ['The second part', 'second']],
    ['### A {#a--b_c.d:e-1}', ['A', 'a--b_c.d:e-1']],
    ['## A {#größe key="x y"}', ['A', 'größe']],
    ['## A {#b} ##', ['A', 'b']],
    ['## A ## {#b}', ['A', 'b']],
    ['## A{#b}', ['A', 'b']],
    ['## A {: #b}', ['A', 'b']],
    ['A {#b}\n---', ['A', 'b']],
    ['> ## A {#b}', ['A', 'b']],
    ['- ## A {#b}', ['A', 'b']],
    ['## $x^2$ {#b}', ['x^2', 'b']],
    ['## A {.unnumbered}', ['A', 'a']],
    ['## A {-}', ['A', 'a']],
  ])('is its anchor, and no part of its text, in .md and .mdx: %s', (heading, expected) => {
    expect(given(heading)).toEqual(expected);
    expect(given(heading, 'mdx')).toEqual(expected);
  });

  test.each([
    ['## GET /users/{id}', 'GET /users/{id}', 'get-usersid'],
    ['## The set {1, 2}', 'The set {1, 2}', 'the-set-1-2'],
    ['## `{#a}`', '{#a}', 'a'],
    ['## A {#b} c', 'A {#b} c', 'a-b-c'],
    ['## A {.5}', 'A {.5}', 'a-5'],
    ['## A {# b}', 'A {# b}', 'a--b'],
  ])('is not every brace: %s', (heading, text, slug) => {
    expect(given(heading)).toEqual([text, slug]);
  });

  test('is not read in code', () => {
    const body = '```md\n## A {#b}\n```\n\n## C';
    expect(read(body, 'Title', 'mdx').headings).toMatchObject([{ slug: 'c' }]);
    expect(read(body, 'Title', 'mdx').problems).toEqual([]);
  });

  test('is kept from headings that would have it, and reported when it is given twice', () => {
    const { headings, problems } = read('## B\n\n## A {#b}\n\n## C {#b}', 'Title');
    expect(headings.map(({ slug }) => slug)).toEqual(['b-1', 'b', 'c']);
    expect(problems).toMatchObject([
      {
        code: 'heading-id-repeated',
        line: 5,
        message: 'The id `b` is used by another heading of this post, so this one has the id `c`.',
      },
    ]);
  });
});

describe('an id that the page looks up', () => {
  test.each([
    ['Fig 1', 'fig-1-1'],
    ['Table 12', 'table-12-1'],
    ['AC 3', 'ac-3-1'],
    ['Main', 'main-1'],
    ['Footnote label', 'footnote-label-1'],
    ['user-content-fn-1', 'user-content-fn-1-1'],
  ])('is not that of a heading: %s', (text, slug) => {
    const { headings } = read(`## ${text}\n\n## ${text}`, 'Title');
    expect(headings.map((heading) => [heading.slug, heading.also])).toEqual([
      [slug, undefined],
      [slug.replace(/1$/, '2'), undefined],
    ]);
  });

  test.each(['Search', 'Comments', 'Contents', 'Quiz score', 'fnref-1', 'Figure 1', 'Related'])(
    'leaves other headings alone: %s',
    (text) => {
      const [heading] = read(`## ${text}`, 'Title').headings;
      expect(heading?.slug).toBe(text.toLowerCase().replace(' ', '-').replace('~', ''));
    },
  );

  test('is not that of a heading that repeats', () => {
    const { headings } = read('## Fig\n\n## Fig\n\n## Fig', 'Title');
    expect(headings.map(({ slug }) => slug)).toEqual(['fig', 'fig-1-1', 'fig-2-1']);
  });

  test('cannot be given by the author', () => {
    const { headings, problems } = read('## A {#main}\n\n## B {#fig-1}', 'Title');
    expect(headings.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 The id `main` is used by the page, so this heading has the id `a`.',
      '3 The id `fig-1` is used by the page, so this heading has the id `b`.',
    ]);
  });
});

describe('the plan', () => {
  type Depth = 1 | 2 | 3 | 4 | 5 | 6;
  const plan = (depths: Depth[], title?: string) =>
    headingPlan(
      depths.map((depth) => ({ depth, text: 'Rate limiter' })),
      title,
    );

  test.each<[Depth[], string | undefined, HeadingFate[]]>([
    [[1, 2, 2], undefined, ['drop', 2, 2]],
    [[1, 2, 2], 'Rate limiter', ['drop', 2, 2]],
    [[1, 2, 2], 'Another title', [2, 3, 3]],
    [[1, 1], undefined, ['drop', 2]],
    [[1, 1, 2, 3, 1], undefined, ['drop', 2, 3, 4, 2]],
    [[1, 2, 1, 6], 'Another title', [2, 3, 2, 6]],
    [[2, 1], undefined, [2, 2]],
    [[2, 1], 'Rate limiter', [2, 2]],
    [[2, 3, 1, 2], 'Rate limiter', [2, 3, 2, 3]],
    [[], undefined, []],
  ])('for levels %j and title %s is %j', (depths, title, fates) => {
    expect(plan(depths, title)).toEqual(fates);
  });

  test.each([
    ['Don’t – “stop”…', 'Don\'t -- "stop"...'],
    ['The  WAL', 'The `wal`'],
    ['Title 🏁', 'Title'],
    ['Title', '⚙️ Title'],
    ['👩‍💻 Title :tada:', 'Title'],
    ['What is a WAL?', 'What is a WAL'],
  ])('takes “%s” for the title “%s”', (text, title) => {
    expect(headingPlan([{ depth: 1, text }], title)).toEqual(['drop']);
  });

  test.each([
    ['C++', 'C#'],
    ['Part 1', 'Part 2'],
    ['🚀', '🏁 Title'],
  ])('does not take “%s” for the title “%s”', (text, title) => {
    expect(headingPlan([{ depth: 1, text }], title)).toEqual([2]);
  });
});

test('takes a first H1 for the title and leaves it out of the headings', () => {
  expect(read('Intro\n\n# My `design`\n\n## A')).toMatchObject({
    title: 'My design',
    headings: [{ text: 'A' }],
    problems: [],
  });
});

test('does not count the dropped title when it numbers anchors', () => {
  expect(read('# A\n\n## A').headings).toEqual([{ depth: 2, text: 'A', slug: 'a', line: 3 }]);
});

test('shows further H1s one level lower with what is below them, and says so once', () => {
  const body = '# Title\n\n# Part one\n\n## Detail\n\n# Part two';
  const { title, headings, problems } = read(body, 'Title');
  expect(title).toBe('Title');
  expect(headings.map(({ depth, text }) => [depth, text])).toEqual([
    [2, 'Part one'],
    [3, 'Detail'],
    [2, 'Part two'],
  ]);
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "code": "heading-h1-demoted",
        "file": "post.md",
        "fix": "Write \`## Part one\`, and one \`#\` more before each heading below it: the title of the post is its only level 1 heading.",
        "line": 3,
        "message": "\`# Part one\` is a second title (and 1 more, the last in line 7); each is shown as a level 2 heading, with the headings below it one level lower.",
        "severity": "warning",
      },
    ]
  `);
});

test('has no title when another heading comes first', () => {
  expect(read('## A\n\n# B').title).toBeUndefined();
});
