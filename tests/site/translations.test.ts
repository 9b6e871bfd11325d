import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoBuilds, repository, scratch } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';
import { readTags, type Tag } from './html.ts';
import { checkLinks } from './links.ts';
import { readThings } from './structured-data.ts';

describe.each(Object.values(demoBuilds))('a post in two languages at $base', ({ dist, base }) => {
  const root = `https://tradeoff.example${base}`;
  const english = 'guides/translations/';
  const german = 'de/guides/uebersetzungen/';
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

  it('has the German guide in a German interface', async () => {
    const html = await read(`${german}index.html`);
    const [root] = (await tagsOf(german)).filter(({ name }) => name === 'html');
    expect(root?.attributes.get('lang')).toBe('de');
    for (const words of ['Anleitungen', 'Erschienen', '21.11.2026', 'Abb. 1', 'Tabelle 1'])
      expect(html).toContain(words);
    expect(html).toMatch(/<button[^>]*>Prüfen<\/button>/);
    expect(await read('de/index.html')).toContain(
      'Systementwürfe, deren Begründung noch dabei ist',
    );
  });

  it('marks English posts in German lists, and nothing else', async () => {
    const marked = (await tagsOf('de/designs/')).filter(
      ({ attributes }) => attributes.get('lang') === 'en' && !attributes.has('hreflang'),
    );
    expect(new Set(marked.map(({ name }) => name))).toEqual(new Set(['a', 'p', 'span']));
    const others = (await tagsOf(english)).filter(({ attributes }) => attributes.has('lang'));
    const own = others.filter(({ attributes }) => attributes.get('lang') !== 'en');
    expect(own.every(({ name }) => name === 'a' || name === 'span')).toBe(true);
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
  });

  it('is in the feed of its language alone', async () => {
    const links = async (file: string) =>
      (parseRssFeed(await read(file)).items ?? []).map(({ link }) => link);
    expect(parseRssFeed(await read('de/guides/rss.xml')).language).toBe('de');
    expect(await links('de/guides/rss.xml')).toEqual([root + german]);
    expect(await links('tags/publishing/rss.xml')).toContain(root + english);
    expect(await links('tags/publishing/rss.xml')).not.toContain(root + german);
    const json = parseJsonFeed(await read('feed.json')).items ?? [];
    expect(parseAtomFeed(await read('atom.xml')).entries?.length).toBe(json.length);
  });
});

describe('a blog in three languages', () => {
  const blog = join(scratch, 'locales');
  const dist = join(blog, 'dist');
  const site = 'https://ex.org/repo/';
  const read = (file: string) => readFile(join(dist, file), 'utf8');
  const tagsOf = async (page: string) => readTags(await read(`${page}index.html`));

  /** Inside the repository, so that the blog finds the theme by its name. */
  beforeAll(async () => {
    await rm(blog, { recursive: true, force: true });
    await cp(join(repository, 'tests/fixtures/locales'), blog, { recursive: true });
    const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
    await mustRun(process.execPath, [astro, 'build', '--base', '/repo/'], { cwd: blog });
  });

  /** The attributes of some tags of a page, one string for each tag. */
  async function found(page: string, where: (tag: Tag) => boolean, ...names: string[]) {
    const tags = (await tagsOf(page)).filter(where);
    return tags.map(({ attributes }) => names.map((name) => attributes.get(name)).join(' '));
  }

  const alternates = (page: string) =>
    found(
      page,
      ({ name, attributes }) => name === 'link' && attributes.has('hreflang'),
      'hreflang',
      'href',
    );
  const menu = (page: string) =>
    found(
      page,
      ({ name, attributes }) => name === 'a' && attributes.has('hreflang') && attributes.has('dir'),
      ...['hreflang', 'href'],
    );

  it('has no dead link, in pages, feeds, sitemaps and texts for machines', async () => {
    const { pages, broken } = await checkLinks({ dist, base: '/repo/', site: 'https://ex.org' });
    expect(broken).toEqual([]);
    expect(pages).toBeGreaterThan(90);
  });

  it('names the same versions of every page in its head and in the sitemap', async () => {
    const map = new Map(
      [...(await read('sitemap-0.xml')).matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => [
        /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '',
        readTags(entry)
          .filter(({ name }) => name === 'xhtml:link')
          .map(({ attributes }) => `${attributes.get('hreflang')} ${attributes.get('href')}`),
      ]),
    );
    const heads = new Map<string, string[]>();
    for (const file of await glob('**/index.html', { cwd: dist })) {
      const page = file.replace(/index\.html$/, '');
      const own = await found(
        page,
        ({ attributes }) => attributes.get('rel') === 'canonical',
        'href',
      );
      heads.set(own[0] ?? '', await alternates(page));
    }
    expect([...heads.values()].filter((all) => all.length === 4).length).toBeGreaterThan(40);
    for (const [url, versions] of map) expect(heads.get(url), url).toEqual(versions);
  });

  it.each([
    ['', 'en ltr'],
    ['de/', 'de ltr'],
    ['ar/', 'ar rtl'],
    ['de/entwürfe/ring/', 'de ltr'],
    ['ar/tags/queues/', 'ar rtl'],
    ['de/practice/', 'de ltr'],
  ])('writes /%s in its language and direction', async (page, expected) => {
    expect(await found(page, ({ name }) => name === 'html', 'lang', 'dir')).toEqual([expected]);
  });

  it.each([
    ['designs/ring/', 'de/entw%C3%BCrfe/ring/', 'ar/designs/ring/'],
    ['designs/', 'de/entw%C3%BCrfe/', 'ar/designs/'],
    ['archive/', 'de/archive/', 'ar/archive/'],
    ['', 'de/', 'ar/'],
  ])('tells search engines of /%s in every language', async (...pages) => {
    const [english, german, arabic] = pages.map((page) => site + page);
    const all = [`de ${german}`, `en ${english}`, `ar ${arabic}`, `x-default ${english}`].sort();
    for (const page of pages) expect((await alternates(decodeURI(page))).sort()).toEqual(all);
  });

  it('leads from each page to the same one, or to the nearest that the language has', async () => {
    expect(await menu('de/tags/hashing/')).toEqual([
      'en /repo/tags/hashing/',
      'de /repo/de/tags/hashing/',
      'ar /repo/ar/tags/',
    ]);
    expect(await menu('de/entwürfe/warteschlange/')).toEqual([
      'en /repo/designs/queue/',
      'de /repo/de/entw%C3%BCrfe/warteschlange/',
      'ar /repo/ar/designs/',
    ]);
    expect(await alternates('de/tags/größe/')).toEqual([]);
  });

  it('lists what is not translated, marked, and has it in no feed, index or text for machines', async () => {
    const list = await read('ar/designs/index.html');
    expect(list).toMatch(/href="\/repo\/designs\/queue\/" lang="en" dir="ltr"/);
    expect(list).toMatch(/<span lang="en">English<\/span>/);
    for (const file of ['ar/rss.xml', 'ar/feed.json', 'ar/llms.txt', 'ar/llms-full.txt']) {
      expect(await read(file)).not.toContain('A queue');
    }
    expect(await read('de/index.html')).not.toContain('<span lang="en">English');
  });

  it('follows links by file and name to the post in the language of the text', async () => {
    const html = await read('de/entwürfe/ring/index.html');
    expect(html).toContain('<a href="/repo/de/entw%C3%BCrfe/warteschlange/">Die Warteschlange</a>');
    expect(html).toContain('<a href="/repo/de/notes/quorums/">Quoren</a>');
    expect(await read('designs/queue/index.html')).toContain('<a href="/repo/designs/ring/">');
  });

  it('has the words of the owner in each language', async () => {
    expect(await read('de/index.html')).toContain('Zuletzt geschrieben');
    expect(await read('designs/queue/index.html')).toContain('Read next');
    expect(await read('ar/designs/ring/index.html')).not.toContain('Read next');
    expect(await read('de/entwürfe/index.html')).toContain('Baupläne');
  });

  it('searches each language for itself', async () => {
    const { languages } = JSON.parse(await read('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    const counts = Object.entries(languages).map(([lang, { page_count }]) => [lang, page_count]);
    expect(Object.fromEntries(counts)).toEqual({ ar: 6, de: 7, en: 7 });
  });

  it('has a feed of each language, and a 404 page that hosts find', async () => {
    const feed = parseRssFeed(await read('de/rss.xml'));
    expect([feed.title, feed.language, feed.items?.length]).toEqual(['Ringe', 'de', 7]);
    expect(await read('de/404.html')).toContain('<html lang="de"');
    expect(await read('_redirects')).toContain('/repo/ar/* /repo/ar/404.html 404');
  });
});
