import { describe, expect, it } from 'vitest';
import { blogConfig } from '../../../../src/cli/import/blog-config.ts';
import { asked, planned, textOf } from './planning.ts';

const post = (date: string, more = '') => `---\ntitle: A title\ndate: ${date}\n${more}---\nText\n`;
const config = 'permalinks: { posts: "/:year/:month/:slug/" }\nlanguages: { en: {}, de: {} }\n';
const blog = {
  'hugo.yaml': config,
  'content/posts/ring.md': post('2026-03-04', 'slug: ring\n'),
  'content/posts/older.md': post('2025-03-04', 'slug: ring\n'),
  'content/posts/quorum.md': post('2026-02-01', 'slug: quorum-1\n'),
  'content/posts/quorum.de.md': post('2026-02-01', 'slug: quorum-1\n'),
  'content/posts/moved.md': post('2026-02-01', 'slug: moved\nurl: /essays/moved\n'),
  'content/posts/file.md': post('2026-02-01', 'slug: file\nurl: /old/file.html\n'),
};
const addresses = ({ addresses: all }: Awaited<ReturnType<typeof planned>>) =>
  all.map(({ before, how, after }) => `${before} ${how} ${after}`);

describe('an import of posts that were not below a list', () => {
  it('keeps their URLs by a pattern, and each that a post says itself', async () => {
    const plan = await planned(blog);
    expect(plan.settings.options['permalinks']).toEqual({ 'deep-dives': '/:year/:month/:slug/' });
    expect(addresses(plan)).toEqual(
      expect.arrayContaining([
        '/2026/03/ring/ same /2026/03/ring/',
        '/2025/03/ring/ same /2025/03/ring/',
        '/2026/02/quorum-1/ same /2026/02/quorum-1/',
        '/de/2026/02/quorum-1/ same /de/2026/02/quorum-1/',
        '/essays/moved/ same /essays/moved/',
        '/old/file.html alias /2026/02/file/',
      ]),
    );
    const text = (name: string) => textOf(plan, `src/content/deep-dives/${name}.md`);
    // A slug is the id of one post, so the other says its URL.
    expect(text('older')).toContain('slug: ring\n');
    expect(text('ring')).toContain('slug: ring-2\nurl: /2026/03/ring/\n');
    expect(text('moved')).toContain('url: /essays/moved/\n');
    expect(text('file')).toContain('aliases: [/old/file.html]\n');
    expect(text('file')).not.toContain('url:');
  });

  it('leads their links there', async () => {
    const link = post('2026-01-01', 'slug: x\n').replace(
      'Text',
      '[r](/2026/03/ring/) [m](/essays/moved/)',
    );
    const plan = await planned({ ...blog, 'content/posts/x.md': link });
    expect(textOf(plan, 'src/content/deep-dives/x.md')).toContain(
      '[r](/2026/03/ring/) [m](/essays/moved/)',
    );
  });

  it.each([
    ['/:slug/', '/ring/'],
    ['/blog/:year/:month/:day/:slug/', '/blog/2026/03/04/ring/'],
    ['/a/b/:slug/', '/a/b/ring/'],
  ])('finds %s', async (pattern, before) => {
    const plan = await planned({
      'hugo.yaml': `permalinks: { posts: "${pattern}" }`,
      'content/posts/ring.md': post('2026-03-04', 'slug: ring\n'),
    });
    expect(plan.listPaths[0]).toMatchObject({ pattern, posts: 1, isSet: true });
    expect(addresses(plan)).toContain(`${before} same ${before}`);
  });

  it('moves the list to the folder that the pattern begins with', async () => {
    const plan = await planned({
      'hugo.yaml': 'permalinks: { posts: "/blog/:year/:slug/" }',
      'content/posts/ring.md': post('2026-03-04', 'slug: ring\n'),
    });
    expect(plan.settings.options).toMatchObject({
      kinds: { 'deep-dive': { path: 'blog' } },
      permalinks: { 'deep-dives': '/blog/:year/:slug/' },
    });
  });

  it('says what a blog that exists would need, and writes aliases', async () => {
    const without = await planned(blog, {
      config: blogConfig('tradeoff({ locales: { en: {},  de: {} } })'),
    });
    expect(without.settings.options).not.toHaveProperty('permalinks');
    expect(without.listPaths).toMatchObject([{ pattern: '/:year/:month/:slug/', isSet: false }]);
    expect(textOf(without, 'src/content/deep-dives/moved.md')).toContain(
      'aliases: [/essays/moved/]',
    );
    expect(textOf(without, 'src/content/deep-dives/moved.md')).not.toContain('url:');
    const has = blogConfig("permalinks: { 'deep-dives': '/:year/:month/:slug/' }");
    const { listPaths } = await planned(blog, { config: has });
    expect(listPaths).toMatchObject([{ isSet: true }]);
    expect(asked(without)).toEqual([]);
  });

  it('takes the time zone of the blog, in which the theme reads dates', async () => {
    const plan = await planned({
      'hugo.yaml': 'permalinks: { posts: "/:year/:slug/" }\ntimeZone: America/New_York\n',
      'content/posts/a.md': post('2026-01-01T02:00:00Z', 'slug: a\n'),
    });
    expect(plan.settings.options['permalinks']).not.toEqual({ 'deep-dives': '/:year/:slug/' });
  });
});
