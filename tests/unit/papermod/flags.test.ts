import { describe, expect, it, test } from 'vitest';
import type { UserOptions } from '../../../src/config/options.ts';
import type { Shown } from '../../../src/data/types.ts';
import { negatedSwitches } from '../../../src/schema/display.ts';
import { pageOf } from './page.ts';

const body = '## One\n\nWords of a post.\n\n## Two\n\nMore words.\n';

function page(frontMatter: string, options: Partial<UserOptions> = {}) {
  return pageOf(`---\ntitle: A\ndate: 2024-01-01\n${frontMatter}\n---\n${body}`, options);
}

async function shown(frontMatter: string, options: Partial<UserOptions> = {}): Promise<Shown> {
  return (await page(frontMatter, options)).post.shown;
}

/** Each switch with the part of the page that follows it, and the part's value when it is true and false. */
const switches: [key: string, part: (shown: Shown) => unknown, on: unknown, off: unknown][] = [
  ['showToc', ({ toc }) => toc, true, false],
  ['tocOpen', ({ tocOpen }) => tocOpen, true, false],
  ['showMeta', ({ date, minutes }) => [date, minutes].some(Boolean), true, false],
  ['showAuthor', ({ authors }) => authors.length, 1, 0],
  ['showSummary', ({ summary }) => summary, 'Words of a post.', undefined],
  ['showReadingTime', ({ minutes }) => minutes, 1, undefined],
  ['showWordCount', ({ words }) => words, 8, undefined],
  ['showBreadcrumbs', ({ breadcrumbs }) => breadcrumbs.length, 2, 0],
  ['showPostNavLinks', ({ navigation }) => navigation, true, false],
  ['showHeadingAnchors', ({ anchors }) => anchors, true, false],
  ['showFooter', ({ footer }) => footer, true, false],
  ['showShareButtons', ({ share }) => share?.url, 'https://ex.org/blogs/posts/a/', undefined],
  ['showInSearchEngines', ({ noindex }) => noindex, false, true],
  ['showInSearch', ({ inSearch }) => inSearch, true, false],
  ['showInHomeList', ({ inHomeList }) => inHomeList, true, false],
  ['showInFeeds', ({ inFeeds }) => inFeeds, true, false],
];

/** PaperMod's switches that say the opposite. */
const negated = switches.flatMap(([key, part, on, off]) =>
  Object.entries(negatedSwitches).flatMap(([spelling, ours]): typeof switches =>
    ours === key && spelling !== 'disableShare' ? [[spelling, part, off, on]] : [],
  ),
);

describe.each([...switches, ...negated])('%s', (key, part, on, off) => {
  const author = 'Ada';

  it('is followed when the post sets it', async () => {
    expect(part(await shown(`${key}: true`, { author }))).toEqual(on);
    expect(part(await shown(`${key}: false`, { author }))).toEqual(off);
  });

  it('is matched in any case and as text, with a warning', async () => {
    const { post, problems } = await page(`${key.toUpperCase()}: "false"`, { author });
    expect(part(post.shown)).toEqual(off);
    expect(problems).toMatchObject([{ code: 'front-matter-string-boolean', line: 4 }]);
  });

  it('falls back to the site, and a present false beats it', async () => {
    const options = { author, display: { [key]: true } };
    expect(part(await shown('', options))).toEqual(on);
    expect(part(await shown(`params: { ${key}: false }`, options))).toEqual(off);
  });
});

describe('disableShare', () => {
  const shares = async (frontMatter: string, display = {}) =>
    (await shown(frontMatter, { display })).share !== undefined;

  it.each([
    ['disableShare: true', { showShareButtons: true }, false],
    ['disableShare: true\nShowShareButtons: true', {}, false],
    ['ShowShareButtons: true\ndisableShare: "true"', {}, false],
    ['disableShare: false', {}, false],
    ['disableShare: false', { showShareButtons: true }, true],
    ['disableShare: false\nshowShareButtons: true', {}, true],
    ['', { showShareButtons: true, disableShare: true }, false],
    ['', { showShareButtons: true, disableShare: false }, true],
    ['', { disableShare: false }, false],
    ['showShareButtons: true', { disableShare: true }, true],
  ])('of %j on a site with %j', async (frontMatter, display, expected) => {
    expect(await shares(frontMatter, display)).toBe(expected);
  });
});

test('a switch and its opposite in one post are one too many', async () => {
  const { problems } = await page('hideMeta: false\nshowMeta: true');
  expect(problems).toMatchObject([
    {
      code: 'front-matter-repeated-key',
      line: 5,
      message: '`hideMeta` and `showMeta` both set `showMeta`.',
    },
  ]);
});

describe('mainCollections', () => {
  const listed = ({ inHomeList, inBlogFeed, inFeeds }: Shown) => [inHomeList, inBlogFeed, inFeeds];

  it('without it every collection is on the home page and in the feed of the blog', async () => {
    expect(listed(await shown(''))).toEqual([true, true, true]);
  });

  it('leaves the posts of other collections to their own lists and feeds', async () => {
    expect(listed(await shown('', { mainCollections: ['notes'] }))).toEqual([false, false, true]);
  });

  it('keeps the posts of a collection that it names, unless the post says otherwise', async () => {
    const options = { mainCollections: ['notes', 'posts'] };
    expect(listed(await shown('', options))).toEqual([true, true, true]);
    expect(listed(await shown('hiddenInRss: true', options))).toEqual([true, false, false]);
  });
});

test('a table of contents needs more than one heading', async () => {
  const { post } = await pageOf('---\ntitle: A\ndate: 2024-01-01\nshowToc: true\n---\n## One\n');
  expect(post.shown.toc).toBe(false);
});

test('a hidden meta line hides dates, names and length, but neither links nor the state of the work', async () => {
  const { post } = await page(
    'hideMeta: true\nupdated: 2024-02-01\nshowWordCount: true\nstatus: Draft\neditPost: { url: "https://u" }\ncanonicalURL: https://o.example/x',
    { author: 'Ada' },
  );
  expect(post.shown).toMatchObject({
    date: undefined,
    updated: undefined,
    authors: [],
    minutes: undefined,
    words: undefined,
    edit: { href: 'https://u', text: 'Edit' },
    original: { href: 'https://o.example/x', text: 'Originally published at o.example' },
  });
  expect(post.status?.label).toBe('Draft');
});

test.each([
  ['', 'Site'],
  ['author: Ada', 'Ada'],
  ['author: [Ada, Bob]', 'Ada+Bob'],
  ['author: { name: Ann, url: "https://a" }', 'Ann'],
])('%j is written by %s', async (frontMatter, names) => {
  const { authors } = await shown(frontMatter, { author: 'Site' });
  expect(authors.map(({ name }) => name).join('+')).toBe(names);
});

describe('the cover', () => {
  test.each([
    // Post, site, hidden in the list, hidden on the post.
    ['', {}, false, false],
    ['hidden: true', {}, true, true],
    ['', { hidden: true }, true, true],
    ['hidden: false', { hidden: true }, false, false],
    ['hidden: true, hiddenInList: false', {}, false, true],
    ['hidden: false, hiddenInSingle: true', {}, false, true],
    ['hidden: false', { hiddenInSingle: true }, false, true],
    ['hiddenInSingle: false', { hidden: true, hiddenInSingle: true }, true, false],
  ])('of { %s } on a site with %j', async (keys, cover, inList, inSingle) => {
    const { coverInList, coverInSingle } = await shown(`cover: { image: /c.png, ${keys} }`, {
      cover,
    });
    expect([coverInList, coverInSingle].map((found) => found === undefined)).toEqual([
      inList,
      inSingle,
    ]);
  });

  it('has a caption in Markdown, which without markup is also its alternative text', async () => {
    const { coverInSingle } = await shown(
      'cover: { image: /c.png, alt: "", caption: "**Two** of `n` & [more](/x)" }',
    );
    expect(coverInSingle).toMatchObject({
      src: '/blogs/c.png',
      alt: 'Two of n & more',
      caption: '<strong>Two</strong> of <code>n</code> &amp; <a href="/blogs/x">more</a>',
    });
  });
});

describe('the edit link', () => {
  const editLink = { baseUrl: 'https://git.example/edit/main/' };

  test.each([
    ['', undefined, undefined, ''],
    ['', editLink, 'https://git.example/edit/main/posts/a.md', 'Edit'],
    [
      'editPost: { text: Improve }',
      editLink,
      'https://git.example/edit/main/posts/a.md',
      'Improve',
    ],
    ['editPost: { appendFilePath: false }', editLink, 'https://git.example/edit/main/', 'Edit'],
    ['editPost: { URL: "https://u" }', editLink, 'https://u/posts/a.md', 'Edit'],
    ['editPost: { URL: "https://u/a" }', undefined, 'https://u/a', 'Edit'],
    [
      'editPost: { URL: "https://u", appendFilePath: true }',
      undefined,
      'https://u/posts/a.md',
      'Edit',
    ],
    ['editPost: { disabled: true }', editLink, undefined, ''],
    ['showEditLink: false', editLink, undefined, ''],
    ['showEditLink: false\neditPost: { url: "https://u" }', undefined, undefined, ''],
  ])('of %j on a site with %j leads to %s', async (frontMatter, site, href, text) => {
    const { edit } = await shown(frontMatter, site === undefined ? {} : { editLink: site });
    expect(edit).toEqual(href === undefined ? undefined : { href, text });
  });

  test.each([
    ['', undefined],
    ['editPost: { disabled: false }', 'Fix'],
    ['showEditLink: true', 'Fix'],
  ])('of %j on a site without edit links says %s', async (frontMatter, text) => {
    const site = { editLink: { ...editLink, text: 'Fix' }, display: { showEditLink: false } };
    expect((await shown(frontMatter, site)).edit?.text).toBe(text);
  });
});

describe('the original', () => {
  const elsewhere = 'canonicalURL: " https://o.example/x "';

  test.each([
    ['', 'https://ex.org/blogs/posts/a/', undefined],
    ['slug: b', 'https://ex.org/blogs/posts/b/', undefined],
    [elsewhere, 'https://o.example/x', 'Originally published at o.example'],
    [`${elsewhere}\nShowCanonicalLink: false`, 'https://o.example/x', undefined],
    [`${elsewhere}\nCanonicalLinkText: First at`, 'https://o.example/x', 'First at o.example'],
    ['canonicalURL: https://ex.org/old/', 'https://ex.org/old/', undefined],
  ])('of %j', async (frontMatter, canonical, text) => {
    const found = await shown(frontMatter);
    expect([found.canonical, found.original?.text]).toEqual([canonical, text]);
  });
});

test.each([
  ['', []],
  ['tags: [one, two]', ['one', 'two']],
  ['tags: [one]\nkeywords: [three, four]', ['three', 'four']],
])('%j has the keywords %j', async (frontMatter, keywords) => {
  expect((await shown(frontMatter)).keywords).toEqual(keywords);
});

test.each([
  ['', 'published'],
  ['draft: true', 'draft'],
  ['publishDate: 2099-01-01', 'scheduled'],
  ['expiryDate: 2020-01-01', 'expired'],
])('%j is %s', async (frontMatter, state) => {
  expect((await page(frontMatter)).post.state).toBe(state);
});

test('the front matter of the deep-dive archetype is known, but for what nothing reads', async () => {
  const { problems } = await page(
    [
      'categories: [Engineering]',
      'author: Ada',
      'TocOpen: false',
      'hidemeta: false',
      'comments: false',
      'disableHLJS: false',
      'disableShare: false',
      'hideSummary: false',
      'searchHidden: false',
      'ShowReadingTime: true',
      'ShowBreadCrumbs: true',
      'ShowPostNavLinks: true',
      'ShowWordCount: true',
      'cover: { image: /c.png, alt: A, caption: B, relative: false, hidden: true }',
      'editPost: { URL: "https://u", Text: Edit, appendFilePath: true }',
    ].join('\n'),
  );
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['front-matter-absent-feature', 8],
    ['front-matter-unknown-key', 9],
  ]);
});
