import { describe, expect, it } from 'vitest';
import { articleData, listData, siteData } from '../../../src/components/structured-data.ts';
import { pageOf } from '../papermod/page.ts';
import { address } from '../papermod/page.ts';

const site = {
  title: 'Site',
  description: 'About it.',
  lang: 'en',
  authors: [],
  address,
};

async function article(frontMatter: string, options = {}) {
  const { post } = await pageOf(
    `---\ntitle: A ring\ndate: 2024-01-01\n${frontMatter}\n---\nWords of it.\n`,
    { author: { name: 'Ada', url: '/about/' }, ...options },
  );
  return articleData(post, site);
}

describe('a post', () => {
  it('says what its page says', async () => {
    expect(await article('description: Round.\nupdated: 2024-02-01\ntags: [x]')).toEqual([
      {
        '@type': 'TechArticle',
        headline: 'A ring',
        description: 'Round.',
        url: 'https://ex.org/blogs/posts/a/',
        inLanguage: 'en',
        wordCount: 3,
        keywords: ['x'],
        datePublished: '2024-01-01T00:00:00.000Z',
        dateModified: '2024-02-01T00:00:00.000Z',
        author: [{ '@type': 'Person', name: 'Ada', url: 'https://ex.org/blogs/about/' }],
        image: {
          '@type': 'ImageObject',
          url: 'https://ex.org/blogs/_tradeoff/social-images/posts/a.png',
          width: 1200,
          height: 630,
        },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Site', item: 'https://ex.org/blogs/' },
          { '@type': 'ListItem', position: 2, name: 'Posts', item: 'https://ex.org/blogs/posts/' },
          {
            '@type': 'ListItem',
            position: 3,
            name: 'A ring',
            item: 'https://ex.org/blogs/posts/a/',
          },
        ],
      },
    ]);
  });

  it('has its cover, even where the page hides it', async () => {
    const [data] = await article('cover: { image: /c.png, hidden: true }');
    expect(data).toMatchObject({
      image: { '@type': 'ImageObject', url: 'https://ex.org/blogs/c.png' },
    });
  });

  it('keeps to itself what the page hides', async () => {
    const [data] = await article('hideMeta: true');
    expect(data).not.toHaveProperty('datePublished');
    expect(data).not.toHaveProperty('author');
  });

  it('names the way as the page does', async () => {
    const [, way] = await article('showBreadcrumbs: true');
    expect(way).toMatchObject({
      itemListElement: [{ name: 'Home' }, { name: 'Posts' }, { name: 'A ring' }],
    });
  });

  it('says nothing when it is not to be listed', async () => {
    expect(await article('robotsNoIndex: true')).toEqual([]);
  });
});

it('lists posts in their order', () => {
  expect(listData('Latest', [{ title: 'One', href: '/blogs/one/' }], site)).toEqual([
    {
      '@type': 'ItemList',
      name: 'Latest',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'One', url: 'https://ex.org/blogs/one/' },
      ],
    },
  ]);
  expect(listData('Latest', [], site)).toEqual([]);
});

it('has no addresses to give on a site without one', () => {
  expect(siteData({ ...site, address: { ...address, site: undefined } })).toEqual([]);
  expect(siteData(site)).toMatchObject([{ '@type': 'WebSite', url: 'https://ex.org/blogs/' }]);
});
