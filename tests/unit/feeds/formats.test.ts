import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/feeds/atom.ts';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { rssFeed } from '../../../src/feeds/rss.ts';
import type { Feed } from '../../../src/feeds/types.ts';

const ada = { name: 'Ada & Co <1>', url: 'https://ada.example/', email: 'ada@ex.org' };
const feed: Feed = {
  title: 'Rings & "things"',
  description: 'A < B',
  url: 'https://ex.org/repo/',
  self: 'https://ex.org/repo/feed',
  lang: 'pt-BR',
  authors: [ada],
  licence: 'CC BY 4.0',
  items: [
    {
      url: 'https://ex.org/repo/designs/ring/',
      title: 'Ring <T> & friends ]]>',
      lang: 'de',
      summary: 'Around & "around" <b>',
      html: '<p>a &lt; b &amp; c ]]&gt;</p>\n<pre><code>x\n  y</code></pre>',
      published: new Date('2026-03-14T09:30:00Z'),
      updated: new Date('2026-04-01T00:00:00Z'),
      authors: [ada, { name: 'Bob', url: undefined, email: undefined }],
      terms: ['C++', '007', 'a & b'],
      picture: {
        url: 'https://ex.org/repo/_astro/ring.png',
        alt: 'A "ring"',
        type: 'image/png',
        bytes: 1234,
        width: 1200,
        height: 630,
      },
    },
    {
      url: 'https://ex.org/repo/notes/star/',
      title: 'Star',
      lang: undefined,
      summary: '',
      html: undefined,
      published: new Date('2026-01-01T00:00:00Z'),
      updated: undefined,
      authors: [],
      terms: [],
      picture: undefined,
    },
  ],
};
const [ring] = feed.items;

describe('RSS', () => {
  it('is read by feedsmith with everything in it', async () => {
    const read = parseRssFeed(await rssFeed(feed));
    expect(read).toMatchObject({
      title: feed.title,
      description: feed.description,
      link: feed.url,
      language: 'pt-BR',
      copyright: 'CC BY 4.0',
      lastBuildDate: 'Wed, 01 Apr 2026 00:00:00 GMT',
      atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    });
    expect(read.items?.[0]).toMatchObject({
      title: ring?.title,
      link: ring?.url,
      guid: { value: ring?.url, isPermaLink: true },
      pubDate: 'Sat, 14 Mar 2026 09:30:00 GMT',
      description: 'Around &amp; &quot;around&quot; &lt;b&gt;',
      categories: [{ name: 'C++' }, { name: '007' }, { name: 'a & b' }],
      enclosures: [{ url: ring?.picture?.url, length: 1234, type: 'image/png' }],
      content: { encoded: ring?.html },
      dc: { creators: ['Ada & Co <1>', 'Bob'], languages: ['de'] },
    });
    expect(read.items?.[0]?.media?.contents?.[0]).toMatchObject({
      url: ring?.picture?.url,
      medium: 'image',
      fileSize: 1234,
      width: 1200,
      height: 630,
    });
    expect(read.items?.[1]).toEqual({
      title: 'Star',
      link: 'https://ex.org/repo/notes/star/',
      guid: { value: 'https://ex.org/repo/notes/star/', isPermaLink: true },
      pubDate: 'Thu, 01 Jan 2026 00:00:00 GMT',
    });
  });

  it('is read by rss-parser', async () => {
    const read = await new RssParser().parseString(await rssFeed(feed));
    const [first] = read.items as (RssParser.Item & Record<string, unknown>)[];
    expect([read.title, first?.title, first?.guid]).toEqual([feed.title, ring?.title, ring?.url]);
    expect(first?.['content:encoded']).toBe(ring?.html);
    expect(first?.isoDate).toBe('2026-03-14T09:30:00.000Z');
  });

  it('says nothing of the length of a picture that nobody knows', async () => {
    const picture = { ...ring?.picture, bytes: undefined };
    const items = [{ ...ring, picture }] as Feed['items'];
    const xml = await rssFeed({ ...feed, items });
    expect(xml).not.toContain('<enclosure');
    expect(xml).not.toContain('fileSize');
    expect(xml).toContain('<media:content url="https://ex.org/repo/_astro/ring.png"');
  });

  it('is a feed without posts too', async () => {
    const xml = await rssFeed({ ...feed, items: [] });
    expect(parseRssFeed(xml).title).toBe(feed.title);
    expect(xml).not.toContain('lastBuildDate');
  });
});

describe('Atom', () => {
  it('is read by feedsmith with everything in it', () => {
    const read = parseAtomFeed(atomFeed(feed));
    expect(read).toMatchObject({
      id: feed.url,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: '2026-04-01T00:00:00.000Z',
      rights: { value: 'CC BY 4.0' },
      authors: [{ name: ada.name, uri: ada.url, email: ada.email }],
      links: [
        { rel: 'self', href: feed.self },
        { rel: 'alternate', href: feed.url },
      ],
    });
    expect(read.entries?.[0]).toMatchObject({
      id: ring?.url,
      title: { value: ring?.title },
      published: '2026-03-14T09:30:00.000Z',
      updated: '2026-04-01T00:00:00.000Z',
      summary: { value: ring?.summary },
      content: { type: 'html', value: ring?.html },
      categories: [{ term: 'C++' }, { term: '007' }, { term: 'a & b' }],
    });
    expect(atomFeed(feed).match(/<entry[^>]*>/g)).toEqual(['<entry xml:lang="de">', '<entry>']);
    expect(read.entries?.[1]).toMatchObject({ updated: '2026-01-01T00:00:00.000Z' });
  });

  it('is read by rss-parser', async () => {
    const read = await new RssParser().parseString(atomFeed(feed));
    expect(read.items.map(({ title, link }) => [title, link])).toEqual(
      feed.items.map(({ title, url }) => [title, url]),
    );
  });

  it('names the blog as the author where nobody is named', () => {
    expect(parseAtomFeed(atomFeed({ ...feed, authors: [] })).authors).toEqual([
      { name: feed.title },
    ]);
  });
});

describe('JSON Feed', () => {
  it('is read by feedsmith with everything in it', () => {
    const read = parseJsonFeed(jsonFeed(feed));
    expect(read).toMatchObject({
      title: feed.title,
      home_page_url: feed.url,
      feed_url: feed.self,
      language: 'pt-BR',
      authors: [{ name: ada.name, url: ada.url }],
    });
    expect(read.items?.[0]).toMatchObject({
      id: ring?.url,
      url: ring?.url,
      title: ring?.title,
      summary: ring?.summary,
      content_html: ring?.html,
      image: ring?.picture?.url,
      tags: ['C++', '007', 'a & b'],
      language: 'de',
    });
  });

  it('has the content that every item must have', () => {
    const { items, version } = JSON.parse(jsonFeed(feed)) as {
      version: string;
      items: Record<string, unknown>[];
    };
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items[1]).toEqual({
      id: 'https://ex.org/repo/notes/star/',
      url: 'https://ex.org/repo/notes/star/',
      title: 'Star',
      content_text: '',
      date_published: '2026-01-01T00:00:00.000Z',
    });
  });
});
