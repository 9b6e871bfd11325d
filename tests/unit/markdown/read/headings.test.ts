import { createSatteriMarkdownProcessor, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { headingPlan, readPost } from '../../../../src/markdown/read.ts';

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
    [
      'links, images and footnotes',
      '## See [the *docs*](a) ![alt](b.png)[^x]\n\ny[^z]\n\n[^x]: X\n[^z]: Z',
    ],
    ['headings in quotes and lists', '> ## Quoted\n\n- ## Listed\n\n## Last'],
    ['headings in footnotes', 'a[^1]\n\n[^1]: note\n\n    ## In the note\n\n## In the note'],
    ['setext headings', 'Two\nlines\n---\n\nHard  \nbreak\n---'],
    ['raw HTML', '## A <b>bold</b> &amp; brave\n\n<h2>Raw</h2>\n\n## B<br>C'],
    ['an empty heading', '##\n\n## A'],
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

describe('the plan', () => {
  const plan = (depths: number[], title?: string) =>
    headingPlan(
      depths.map((depth) => ({ depth, text: 'Rate limiter' })),
      title,
    );

  test.each<[number[], string | undefined, string[]]>([
    [[1, 2, 2], undefined, ['drop', 'keep', 'keep']],
    [[1, 2, 2], 'Rate limiter', ['drop', 'keep', 'keep']],
    [[1, 2, 2], 'Another title', ['demote', 'keep', 'keep']],
    [[1, 1], undefined, ['drop', 'demote']],
    [[2, 1], undefined, ['keep', 'demote']],
    [[2, 1], 'Rate limiter', ['keep', 'demote']],
    [[], undefined, []],
  ])('for levels %j and title %s is %j', (depths, title, fates) => {
    expect(plan(depths, title)).toEqual(fates);
  });

  test('compares titles without case, markup and typographic punctuation', () => {
    const one = (text: string, title: string) => headingPlan([{ depth: 1, text }], title);
    expect(one('Don’t – “stop”…', 'Don\'t -- "stop"...')).toEqual(['drop']);
    expect(one('The  WAL', 'The `wal`')).toEqual(['drop']);
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

test('demotes further H1s and says so', () => {
  const { title, headings, problems } = read('# Title\n\n# Part one\n\n## Detail', 'Title');
  expect(title).toBe('Title');
  expect(headings.map(({ depth, text }) => [depth, text])).toEqual([
    [2, 'Part one'],
    [2, 'Detail'],
  ]);
  expect(problems).toMatchInlineSnapshot(`
    [
      {
        "code": "heading-h1-demoted",
        "file": "post.md",
        "fix": "Write \`## Part one\`: the title of the post is its only level 1 heading.",
        "line": 3,
        "message": "\`# Part one\` is a second title; it is shown as a level 2 heading.",
        "severity": "warning",
      },
    ]
  `);
});

test('has no title when another heading comes first', () => {
  expect(read('## A\n\n# B').title).toBeUndefined();
});
