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
});
