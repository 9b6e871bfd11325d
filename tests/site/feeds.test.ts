import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed, parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { itemFaults } from './feed-rules.ts';
import type { ReadItem } from './feed-rules.ts';
import { readTags } from './html.ts';

const site = 'https://tradeoff.example';

describe.each(Object.values(demoBuilds))('the feeds of the demo at $base', ({ dist, base }) => {
  const root = site + base;
  const read = (file: string) => readFile(join(dist, file), 'utf8');

  const alternates = async (file: string) =>
    readTags(await read(file))
      .filter(({ attributes }) => attributes.get('rel') === 'alternate')
      .filter(({ attributes }) => !attributes.has('hreflang'))
      .map(({ attributes }) => attributes.get('href'));

  it('are there for every list, and named first by its page', async () => {
    const lists = await glob(
      ['{designs,specs,notes,deep-dives}', '{tags,categories,series}/*'].map(
        (folder) => `${folder}/index.html`,
      ),
      { cwd: dist },
    );
    const named = await Promise.all(lists.map(async (list) => (await alternates(list))[0]));
    expect(named.map((href) => decodeURI(href?.slice(base.length) ?? ''))).toEqual(
      lists.map((list) => list.replace('index.html', 'rss.xml')),
    );
    expect(lists.length).toBeGreaterThan(20);
  });

  it('keep the rules of RSS, in the eyes of two libraries', async () => {
    for (const file of await glob('**/rss.xml', { cwd: dist })) {
      const xml = await read(file);
      const feed = parseRssFeed(xml);
      const items = (feed.items ?? []).map((item): ReadItem => ({
        title: item.title,
        link: item.link,
        id: item.guid?.value,
        date: item.pubDate,
        html: item.content?.encoded,
      }));
      expect(itemFaults(items, root), file).toEqual([]);
      expect(feed.atom?.links, file).toEqual([
        { href: root + encodeURI(file), rel: 'self', type: 'application/rss+xml' },
      ]);
      expect(feed.language).toBe(file.startsWith('de/') ? 'de' : 'en');
      // A list of posts that are not translated has a feed without any.
      if (items.length > 0) expect(Date.parse(feed.lastBuildDate ?? '')).toBeGreaterThan(0);
      const other = await new RssParser().parseString(xml);
      expect(other.items.map(({ title, guid }) => [title, guid])).toEqual(
        items.map(({ title, id }) => [title, id]),
      );
    }
  });

  it('carry the same posts in Atom and JSON', async () => {
    const rss = parseRssFeed(await read('rss.xml')).items ?? [];
    const atom = parseAtomFeed(await read('atom.xml')).entries ?? [];
    const json = parseJsonFeed(await read('feed.json')).items ?? [];
    const posts = rss.map(({ title, link, pubDate = '', content }) => ({
      title,
      url: link,
      date: new Date(pubDate).toISOString(),
      html: content?.encoded,
    }));
    expect(posts.length).toBeGreaterThan(5);
    expect(
      atom.map(({ title, id, published, content }) => ({
        title: title?.value,
        url: id,
        date: published,
        html: content?.value,
      })),
    ).toEqual(posts);
    expect(
      json.map((item) => ({
        title: item.title,
        url: item.url,
        date: item.date_published,
        html: item.content_html,
      })),
    ).toEqual(posts);
    expect(parseFeed(await read('atom.xml')).format).toBe('atom');
  });

  it('say what the pages say', async () => {
    for (const { title = '', link = '', content } of parseRssFeed(await read('rss.xml')).items ??
      []) {
      const path = decodeURI(new URL(link).pathname.slice(base.length));
      const page = text(await read(`${path}index.html`));
      expect(page).toContain(text(title));
      const [first] = /<p>[\s\S]*?<\/p>/.exec(content?.encoded ?? '') ?? [];
      expect(page).toContain(text(first ?? ''));
    }
  });

  it('are named by the home page in every format, and by every page in one', async () => {
    const all = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => base + file);
    expect(await alternates('index.html')).toEqual(all);
    expect(await alternates('archive/index.html')).toContain(all[0]);
  });
});

function text(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;|&#34;|&#x22;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
