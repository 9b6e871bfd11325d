import { describe, expect, it } from 'vitest';
import { asked, planned, textOf } from './planning.ts';

/** A blog like AstroPaper's. */
const blog = {
  'astro.config.ts': '',
  'package.json': '{}',
  'public/favicon.svg': '',
  'public/img/a.png': '',
  'src/assets/b c.png': '',
  'src/assets/d.png': '',
  'src/config.ts': '',
  'src/components/Chart.astro': '',
  'src/pages/about.md':
    '---\nlayout: ../layouts/AboutLayout.astro\ntitle: About\n---\n[all](/posts)\n',
  'src/pages/posts/[...slug]/index.astro': '',
  'src/pages/tags/[tag]/[...page].astro': '',
  'src/data/blog/First Post.md':
    '---\ntitle: First\npubDatetime: 2026-01-02T03:04:05Z\nogImage: ../../assets/d.png\nhideEditPost: true\n---\n![a](/img/a.png) ![b](@/assets/b%20c.png) [s](/posts/second)\n',
  'src/data/blog/_releases/second.md':
    '---\ntitle: Second\npubDatetime: 2026-01-03\npostSlug: second\nogImage: ""\n---\nText\n',
  'src/data/blog/third.mdx':
    "---\ntitle: Third\npubDatetime: 2026-01-04\n---\nimport Chart from '@/components/Chart.astro';\n\n<Chart />\n",
};

describe('an Astro blog', () => {
  it('becomes posts with their pictures, and pages', async () => {
    const plan = await planned(blog);
    expect(plan.files.map(({ to }) => to).sort()).toEqual([
      'public/favicon.svg',
      'public/img/a.png',
      'src/content/deep-dives/First Post.md',
      'src/content/deep-dives/b c.png',
      'src/content/deep-dives/d.png',
      'src/content/deep-dives/releases/second.md',
      'src/content/deep-dives/third.mdx',
      'src/pages/about.md',
    ]);
    expect(textOf(plan, 'src/content/deep-dives/First Post.md')).toBe(
      '---\ntitle: First\npubDatetime: 2026-01-02T03:04:05Z\ncover:\n  image: ./d.png\neditPost:\n  disabled: true\nslug: first-post\n---\n' +
        '![a](/img/a.png) ![b](./b%20c.png) [s](/posts/second/)\n',
    );
    expect(textOf(plan, 'src/pages/about.md')).toBe(
      '---\nlayout: tradeoff/layouts/Page.astro\ntitle: About\n---\n[all](/posts/)\n',
    );
  });

  it('keeps its URLs', async () => {
    const { addresses } = await planned(blog);
    expect(addresses.map(({ before, how, after }) => `${before} ${how} ${after}`)).toEqual([
      '/about/ same /about/',
      '/archives/ redirect /archive/',
      '/posts/ same /posts/',
      '/posts/first-post/ same /posts/first-post/',
      '/posts/second/ same /posts/second/',
      '/posts/third/ same /posts/third/',
      '/search/ same /search/',
    ]);
  });

  it('has its keys in the words of the theme', async () => {
    expect(textOf(await planned(blog), 'src/content/deep-dives/releases/second.md')).toBe(
      '---\ntitle: Second\npubDatetime: 2026-01-03\nslug: second\n---\nText\n',
    );
  });

  it('has the languages of its folders, and their URLs redirect', async () => {
    const text = '---\ntitle: A\npubDatetime: 2026-01-02\n---\n';
    const { addresses, settings } = await planned({
      'astro.config.ts': '',
      'src/pages/blog/[...slug].astro': '',
      'src/content/blog/en/a.md': text,
      'src/content/blog/de/a.md': text,
    });
    expect(settings.options['locales']).toEqual({ en: {}, de: {} });
    expect(addresses).toContainEqual({
      ...{ before: '/blog/de/a/', after: '/de/deep-dives/a/', how: 'alias' },
    });
  });

  it('names the components of the old theme', async () => {
    expect(asked(await planned(blog))).toEqual([
      'component-missing src/data/blog/third.mdx:5 @/components/Chart.astro',
    ]);
  });

  it('has the settings of its theme, which is read and never run', async () => {
    const { settings } = await planned({
      ...blog,
      'astro.config.ts':
        "import { SITE } from './src/config';\nexport default defineConfig({ site: 'https://ada.example/', base: '/blog' });\n",
      'src/consts.ts': `throw new Error('It is never run.');
const NAME = 'Ada';
export const SITE_TITLE = \`\${NAME} on storage\`;
export const SITE_DESCRIPTION: string = 'Notes' + ' on disks';
export const SOCIALS = { github: 'https://git.example/ada', x: { href: '/x', label: 'X' }, broken: 1 };
export const NAV_LINKS = [{ title: 'Posts', path: '/posts' }, { title: 'No link' }] satisfies Link[];
export const AUTHOR = { name: NAME, email: 'ada@ada.example' };
export const POSTS_PER_PAGE = 5 * 2 + 1;
export const locale = 'de_DE';
`,
      'src/site.config.ts': `export default { website: compute(), comments: { repo: 'a/b' }, theme: { mode: 'dark' } } as const;
`,
    });
    expect([settings.site, settings.base]).toEqual(['https://ada.example', '/blog/']);
    expect(settings.options).toEqual({
      title: 'Ada on storage',
      description: 'Notes on disks',
      author: { name: 'Ada', email: 'ada@ada.example' },
      lang: 'de-DE',
      pageSize: 11,
      nav: [{ label: 'Posts', href: '/posts/' }],
      social: [
        { label: 'Github', href: 'https://git.example/ada' },
        { label: 'X', href: '/x' },
      ],
      kinds: { 'deep-dive': { label: undefined, plural: 'Posts', path: 'posts' } },
    });
    expect(settings.remarks).toEqual([
      '`default.website` in src/site.config.ts is calculated, so it is not copied: compute()',
      '`default.comments.repo` in src/site.config.ts has no option of its name: "a/b"',
      '`default.theme.mode` in src/site.config.ts has no option of its name: "dark"',
    ]);
  });

  it('has the settings of a module that only passes on those of another', async () => {
    const { settings } = await planned({
      ...blog,
      'astro.config.ts': "import own from './theme.config';\nexport default defineConfig({});\n",
      'theme.config.ts': `export default defineThemeConfig({
  site: { url: 'https://ada.example/', title: 'Ada', LOCALE: ['pt_BR'] },
  posts: { perPage: 4 },
  features: { editPost: { enabled: true, url: 'https://git.example/edit/' }, comments: 'giscus' },
  socials: [{ name: 'github', url: 'https://git.example/ada' }, { name: 'x', url: '/x', active: false }],
  shareLinks: [{ name: 'mail', url: 'mailto:?s' }, { name: 'elsewhere', url: '/e' }],
});
`,
      'src/config.ts': `import own from '@/theme.config';
const config = {
  site: own.site,
  posts: { perPage: own.posts?.perPage ?? 10, perIndex: own.posts?.perIndex ?? 3 },
  features: { toc: own.features?.toc ?? false, comments: own.features?.comments },
};
export default config;
`,
    });
    expect(settings.site).toBe('https://ada.example');
    expect(settings.options).toMatchObject({
      ...{ title: 'Ada', lang: 'pt-BR', pageSize: 4, shareButtons: ['email'] },
      social: [{ label: 'Github', href: 'https://git.example/ada' }],
    });
    expect(settings.remarks).toEqual([
      '`config.features.comments` in src/config.ts has no option of its name: "giscus"',
      'Posts linked to https://git.example/edit/ for changes. Set `editLink` to your new repository: its paths differ.',
    ]);
  });

  it('redirects further pages of its lists, feeds, and the tag that stands for none', async () => {
    const post = (more: string) => `---\ntitle: A\npubDatetime: 2026-01-02\n${more}---\nText\n`;
    const posts = Array.from({ length: 5 }, (_, index) => [
      `src/data/blog/p${index}.md`,
      post('tags: [Big data]\n'),
    ]);
    const { settings } = await planned({
      ...(Object.fromEntries(posts) as Record<string, string>),
      'src/data/blog/_hidden.md': post(''),
      'src/config.ts': "export const SITE = { title: 'A', postPerPage: 2 };",
      'src/content.config.ts':
        'const s = z.object({ tags: z.array(z.string()).default(["others"]) });',
      'astro.config.mjs': '',
      'src/pages/blog/[...slug].astro': '',
      'src/pages/blog/page/[page].astro': '',
      'src/pages/topics/[tag]/[...page].astro': '',
      'src/pages/feed.xml.js': '',
      'src/pages/rss.xml.ts': '',
    });
    expect([...settings.redirects].filter(([before]) => !/archives/.test(before))).toEqual([
      ['/topics/others/', '/archive/'],
      ['/topics/big-data/', '/tags/big-data/'],
      ['/topics/big-data/2/', '/tags/big-data/page/2/'],
      ['/topics/big-data/3/', '/tags/big-data/page/3/'],
    ]);
    expect([...settings.feeds]).toEqual([['/feed.xml', '/rss.xml']]);
  });

  it('leaves out files that Astro ignores', async () => {
    const { fates } = await planned({ ...blog, 'src/data/blog/_later.md': '---\ntitle: L\n---\n' });
    expect(fates).toContainEqual(
      expect.objectContaining({
        from: 'src/data/blog/_later.md',
        why: 'Astro ignores files whose name begins with `_`',
      }),
    );
  });
});
