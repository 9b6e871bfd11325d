import { describe, expect, it } from 'vitest';
import { planned } from './planning.ts';

async function addressOf(file: string, config: string, head = '') {
  const plan = await planned({
    'hugo.yaml': config,
    [file]: `---\ntitle: Hello, World!\ndate: 2026-03-04\n${head}---\n`,
    'content/posts/other.md': '---\ntitle: O\ndate: 2026-03-04\n---\n',
  });
  return plan.docs.find(({ from }) => from === file)?.before;
}

describe('the URL of a Hugo page', () => {
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
