import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { readTags } from './html.ts';
import { readThings } from './structured-data.ts';

describe.each(Object.values(demoBuilds))('a post in two languages at $base', ({ dist, base }) => {
  const root = `https://tradeoff.example${base}`;
  const english = 'guides/translations/';
  const german = 'guides/uebersetzungen/';
  const read = (file: string) => readFile(join(dist, file), 'utf8');
  const tagsOf = async (page: string) => readTags(await read(`${page}index.html`));

  it.each([english, german])('tells search engines of both: %s', async (page) => {
    const links = (await tagsOf(page))
      .filter(({ attributes }) => attributes.has('hreflang') && attributes.has('rel'))
      .map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')]);
    const versions = [
      ['de', root + german],
      ['en', root + english],
      ['x-default', root + english],
    ];
    expect(links).toEqual(versions);
    const map = await read('sitemap-0.xml');
    const [, entry = ''] = new RegExp(`<loc>${root}${page}</loc>(.*?)</url>`, 's').exec(map) ?? [];
    const mapped = readTags(entry)
      .filter(({ name }) => name === 'xhtml:link')
      .map(({ attributes }) => [attributes.get('hreflang'), attributes.get('href')]);
    expect(mapped).toEqual(versions);
  });

  it('links from each to the other in the title block', async () => {
    const link = async (page: string, lang: string) =>
      (await tagsOf(page))
        .find(({ name, attributes }) => name === 'a' && attributes.get('hreflang') === lang)
        ?.attributes.get('href');
    expect(await link(english, 'de')).toBe(base + german);
    expect(await link(german, 'en')).toBe(base + english);
    expect(await read(`${english}index.html`)).toMatch(/Also in<\/dt>[^]*?<bdi>Deutsch<\/bdi>/);
  });

  it('marks what is in the other language, and nothing else', async () => {
    const marked = (await tagsOf(german)).filter(
      ({ attributes }) => attributes.get('lang') === 'de',
    );
    expect(
      marked.map(({ name }) => name).filter((name) => name !== 'ol' && name !== 'span'),
    ).toEqual(['h1', 'p', 'div']);
    const [html] = await tagsOf(german).then((tags) => tags.filter(({ name }) => name === 'html'));
    expect(html?.attributes.get('lang')).toBe('en');
    const others = (await tagsOf(english)).filter(({ attributes }) => attributes.has('lang'));
    const own = others.filter(({ attributes }) => attributes.get('lang') !== 'en');
    expect(own.every(({ name }) => name === 'a' || name === 'span')).toBe(true);
    const list = (await tagsOf('tags/publishing/')).filter(
      ({ attributes }) => attributes.get('lang') === 'de',
    );
    expect(list.map(({ name }) => name)).toEqual(['a', 'p']);
  });

  it('says its language to machines', async () => {
    const tags = await tagsOf(german);
    const content = (property: string) =>
      tags
        .find(({ attributes }) => attributes.get('property') === property)
        ?.attributes.get('content');
    expect([content('og:locale'), content('og:locale:alternate')]).toEqual(['de', 'en']);
    const [article] = readThings(await read(`${german}index.html`));
    expect(article?.['inLanguage']).toBe('de');
    expect(await read(`${german}index.md`)).toMatch(/^Language: de {2}$/m);
  });

  it('says its language in feeds', async () => {
    const file = 'tags/publishing/rss.xml';
    const rss = (parseRssFeed(await read(file)).items ?? []).map(
      ({ link, dc }) => [link, dc?.languages] as const,
    );
    expect(new Map(rss).get(root + german)).toEqual(['de']);
    expect(new Map(rss).get(root + english)).toBeUndefined();
    const json = parseJsonFeed(await read('feed.json')).items ?? [];
    expect(parseAtomFeed(await read('atom.xml')).entries?.length).toBe(json.length);
  });
});
