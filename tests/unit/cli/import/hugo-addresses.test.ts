import { describe, expect, it } from 'vitest';
import { asked, planned } from './planning.ts';

async function addressOf(file: string, config: string, head = '') {
  const plan = await planned({
    'hugo.yaml': config,
    [file]: `---\ntitle: Hello, World!\ndate: 2026-03-04\n${head}---\n`,
    'content/posts/other.md': '---\ntitle: O\ndate: 2026-03-04\n---\n',
  });
  return plan.docs.find(({ from }) => from === file)?.before;
}

describe('the URL of a Hugo page', () => {
  it('is in the report if it cannot be computed, or if another page has it', async () => {
    const head = (more: string) => `---\ntitle: T\ndate: 2026-03-04\n${more}---\n`;
    const plan = await planned({
      'hugo.yaml': 'permalinks: { odd: "/:nothing/" }',
      'content/odd/a.md': head(''),
      'content/posts/b.md': head('aliases: [/posts/c/, /posts/b/, /posts/b.html, /old/]\n'),
      'content/posts/c.md': head('aliases: [/old/]\n'),
    });
    expect(asked(plan)).toEqual([
      'url-unknown content/odd/a.md:1',
      'url-taken content/posts/b.md:1 /posts/c/ (content/posts/c.md)',
      'url-taken content/posts/c.md:1 /old/ (content/posts/b.md)',
    ]);
    expect(plan.addresses.map(({ before, after, how }) => `${before} ${how} ${after}`)).toEqual(
      expect.arrayContaining(['/posts/b.html alias /posts/b/', '/old/ alias /posts/b/']),
    );
  });

  it.each([
    ['content/posts/My Post.md', 'title: B', '', '/posts/my-post/'],
    ['content/posts/a/index.md', 'title: B', '', '/posts/a/'],
    ['content/posts/2024/a.md', 'title: B', '', '/posts/2024/a/'],
    ['content/about.md', 'title: B', '', '/about/'],
    ['content/posts/a.md', 'title: B', 'slug: b\n', '/posts/b/'],
    ['content/posts/a.md', 'title: B', 'url: /c/d\n', '/c/d/'],
    ['content/posts/a.md', 'uglyURLs: true', '', '/posts/a.html'],
    [
      'content/posts/a.md',
      'permalinks: { posts: "/:year/:month/:day/:slug/" }',
      '',
      '/2026/03/04/hello-world/',
    ],
    [
      'content/posts/a.md',
      'permalinks: { page: { posts: "/:section/:filename" } }',
      '',
      '/posts/a/',
    ],
    ['content/posts/a.md', 'permalinks: { posts: "/:nothing/" }', '', undefined],
    ['content/posts/a.de.md', 'languages: { en: {}, de: {} }', '', '/de/posts/a/'],
    ['content/de/posts/a.md', 'languages: { en: {}, de: {} }', '', '/de/posts/a/'],
  ])('of %s with %s %s', async (file, config, head, url) => {
    expect(await addressOf(file, config, head)).toBe(url);
  });
});
