import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository, scratch } from '../builds/paths.ts';
import { buildBlog } from '../builds/search-blog.ts';
import { itemFaults } from '../site/feed-rules.ts';
import { readTags } from '../site/html.ts';
import { checkLinks } from '../site/links.ts';
import { axeFindings } from './axe.ts';
import { Search } from './pages/search.ts';
import { sideways } from './sideways.ts';
import { desk, phone, useSite } from './site.ts';

/** One page of each type, below the folder of a language. */
const types = {
  de: [
    ...[
      '',
      'entw\u00fcrfe/',
      'entw\u00fcrfe/counter/',
      'specs/keys/',
      'notes/cache/',
      'deep-dives/clock/',
    ],
    ...[
      'archive/',
      'search/',
      'tags/',
      'tags/gr\u00f6\u00dfe/',
      'series/',
      'practice/',
      'sources/',
      '404.html',
    ],
  ],
  ar: [
    ...['', 'designs/', 'designs/counter/', 'specs/keys/', 'notes/cache/', 'deep-dives/clock/'],
    ...[
      'archive/',
      'search/',
      'tags/',
      'tags/\u062a\u062c\u0632\u0626\u0629/',
      'series/',
      'practice/',
      '404.html',
    ],
  ],
};

describe.each(['/', '/repo/'])('a blog in English, German and Arabic at %s', (base) => {
  const folder = join(scratch, `locales-${base === '/' ? 'root' : 'repo'}`);
  const dist = join(folder, 'dist');
  const root = `https://ex.org${base}`;
  const read = (file: string) => readFile(join(dist, file), 'utf8');

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await cp(join(repository, 'tests/fixtures/locales'), folder, { recursive: true });
    await buildBlog(folder, base);
  });
  const site = useSite(() => Promise.resolve(dist), base);

  it('has no dead link, and no anchor that is empty or used twice on a page', async () => {
    expect((await checkLinks({ dist, base, site: 'https://ex.org' })).broken).toEqual([]);
    for (const file of await glob('**/*.html', { cwd: dist })) {
      const ids = readTags(await read(file)).flatMap(
        ({ attributes }) => attributes.get('id') ?? [],
      );
      expect(
        ids.filter((id) => id.trim() === ''),
        file,
      ).toEqual([]);
      expect(ids.length, file).toBe(new Set(ids).size);
    }
  });

  it.each(['', 'de/', 'ar/'])('has a feed of /%s that programs read', async (prefix) => {
    const { items = [], language } = parseRssFeed(await read(`${prefix}rss.xml`));
    expect(language).toBe(prefix.slice(0, 2) || 'en');
    expect(items.length).toBeGreaterThan(5);
    const all = items.map((item) => ({
      title: item.title,
      link: item.link,
      id: item.guid?.value,
      date: item.pubDate,
      html: item.content?.encoded,
    }));
    expect(itemFaults(all, root)).toEqual([]);
    expect(all.every(({ link }) => prefix === '' || link?.startsWith(root + prefix))).toBe(true);
  });

  it.each([
    ['', 'shards', 'A counter that never blocks'],
    ['de/', 'Schreibern', 'Ein Zähler, der nie blockiert'],
    ['ar/', 'العدّاد', 'عدّاد لا يتوقف أبدًا'],
  ])('finds posts from /%s in its language alone', async (path, query, title) => {
    const page = await site.open(path);
    const search = await Search.open(page);
    expect(await search.ask(query)).toBe(title);
    const found = await search.panel
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(found.every((link) => link.startsWith(base + path))).toBe(true);
  });

  it.each([
    ['', 'What is a shard?'],
    ['de/', 'Was ist ein Teil?'],
    ['ar/', 'ما الجزء؟'],
  ])('practises the cards of /%s', async (path, question) => {
    const page = await site.open(`${path}practice/?post=designs/${path}counter`);
    await page.locator('.desk-show').waitFor();
    expect(await page.locator('.desk').textContent()).toContain(question);
  });

  // At the other base, the pages of the second language differ by nothing but their URLs.
  const checked = Object.entries(types).filter(([lang]) => base === '/repo/' || lang === 'ar');
  describe.each(checked)('in %s', (lang, paths) => {
    it.each(paths)('/%s breaks no rule of axe and fits its window', async (path) => {
      const page = await site.open(`${lang}/${path}`, { bypassCSP: true });
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      for (const viewport of [phone, desk]) {
        await page.setViewportSize(viewport);
        expect(await sideways(page), `at ${viewport.width} px`).toBeUndefined();
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page), colorScheme).toEqual([]);
      }
    });
  });
});
