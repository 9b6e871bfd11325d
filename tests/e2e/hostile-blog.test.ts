import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { buildHostileBlog } from '../builds/hostile-blog.ts';
import { brokenWords } from './broken-words.ts';
import { Search } from './pages/search.ts';
import { sideways } from './sideways.ts';
import { desk, useSite } from './site.ts';

let dist = '';
const site = useSite(async () => (dist = await buildHostileBlog('hostile')), '/');
const phone = { width: 320, height: 700 };

/**
 * What is wrong with a page at each width; empty if all of it can be read without scrolling
 * sideways.
 */
async function faults(page: Page, widths = [phone.width, 390, desk.width]) {
  const found: Record<number, string[]> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: phone.height });
    const all = [...((await sideways(page)) ?? []), ...(await brokenWords(page))];
    if (all.length > 0) found[width] = all;
  }
  return found;
}

const term = 'err-ssl-version-or-cipher-mismatch-while-negotiating-with-the-upstream-proxy';

describe('a page of words that do not fit', () => {
  it.each([
    ...['', 'page/2/', 'archive/', 'tags/', `tags/${term}/`, 'categories/', `series/${term}/`],
    ...['sources/', 'designs/', 'specs/page/2/', 'search/', '404.html'],
    ...['designs/p1/', 'specs/p2/', 'notes/p3/', 'deep-dives/p4/', 'notes/p5/'],
  ])('breaks them and leaves the others whole: /%s', async (path) => {
    const page = await site.open(path, { viewport: phone });
    expect(await faults(page)).toEqual({});
  });

  it('holds them in the menu and in the contents of a post', async () => {
    const page = await site.open('notes/p1/', { viewport: phone });
    await page.locator('header details > summary').click();
    await page.locator('.toc-bar summary').click();
    expect(await faults(page, [phone.width])).toEqual({});
  });

  it('holds them in the results and filters of the search', async () => {
    const page = await site.open('search/', { viewport: phone });
    const search = new Search(page);
    await search.field.focus();
    await page.locator('search-panel:defined').waitFor();
    expect(await search.ask('Leases')).toBeDefined();
    expect(await faults(page)).toEqual({});
  });

  it('holds them on both sides of a card and in the decks', async () => {
    const page = await site.open('practice/', { viewport: phone });
    for (let card = 0; card < 4; card += 1) {
      await page.locator('.desk-show').waitFor();
      expect(await faults(page)).toEqual({});
      await page.locator('.desk-show').click();
      expect(await faults(page)).toEqual({});
      await page.locator('.desk-grades button').last().click();
    }
  });

  it('holds them in the answer of a quiz', async () => {
    const page = await site.open('notes/p1/', { viewport: phone });
    await page.locator('post-quiz:defined').first().waitFor();
    await page.locator('post-quiz .option label').first().click();
    await page.locator('post-quiz button[type=submit], post-quiz button').first().click();
    expect(await faults(page, [phone.width])).toEqual({});
  });

  it('scrolls a formula in a line of text, a drawing and a raw table each by itself', async () => {
    const page = await site.open('notes/p1/', { viewport: phone });
    const scrolls = await page.evaluate(() =>
      [
        'p > .formula-inline',
        'li > .formula-inline',
        '.fig-body',
        '.prose > table',
        '.prose > pre',
      ].filter((selector) => {
        const element = document.querySelector(selector);
        return element !== null && element.scrollWidth > element.clientWidth;
      }),
    );
    expect(scrolls).toEqual([
      ...['p > .formula-inline', 'li > .formula-inline', '.fig-body', '.prose > table'],
      '.prose > pre',
    ]);
  });
});

describe('the search', () => {
  it('finds words within words, names as other keyboards have them, and counts in the language of its words', async () => {
    const page = await site.open('notes/leases/', { viewport: desk });
    const search = await Search.open(page);
    expect(
      await search.askAll([
        '数据库',
        '网络分区',
        '库据数',
        'bjorn',
        'lukasiewicz',
        'grosse',
        'Größe',
      ]),
    ).toEqual({
      ...{ 数据库: '分布式数据库中的租约机制', 网络分区: '分布式数据库中的租约机制' },
      库据数: undefined,
      ...{ bjorn: 'Who wrote it', lukasiewicz: 'Who wrote it' },
      ...{ grosse: 'Who wrote it', Größe: 'Who wrote it' },
    });
    expect(await search.status.textContent()).toBe('1 post');
    expect(await page.locator('.search-excerpt mark').allInnerTexts()).toEqual(['Größe']);
  });
});

describe('the files for programs of a blog with characters of control', () => {
  /** The characters that XML 1.0 forbids, and the other control characters. */
  const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
  const read = (file: string) => readFile(join(dist, file), 'utf8');
  const files = (pattern: string) => glob(pattern, { cwd: dist, ignore: 'pagefind/**' });

  it('hold none of them, as texts and as JSON', async () => {
    const found = await files('**/*.{xml,json,webmanifest,md,txt,svg}');
    expect(found).toEqual(
      expect.arrayContaining([
        'rss.xml',
        'atom.xml',
        'feed.json',
        'site.webmanifest',
        'llms-full.txt',
      ]),
    );
    const broken: string[] = [];
    for (const file of found) {
      const text = await read(file);
      if (forbidden.test(text)) broken.push(file);
      if (!/json|manifest/.test(file)) continue;
      JSON.parse(text, (key, value: unknown) => {
        if (forbidden.test(`${key}${String(value)}`)) broken.push(`${file}: ${key}`);
        return value;
      });
    }
    expect(broken).toEqual([]);
  });

  it('are well-formed where they are XML, and keep the words', async () => {
    const page = await site.blank();
    const failed: string[] = [];
    for (const file of await files('**/*.{xml,svg}')) {
      const error = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')
            ?.textContent,
        await read(file),
      );
      if (error !== undefined) failed.push(`${file}: ${error}`);
    }
    expect(failed).toEqual([]);
    expect(await read('rss.xml')).toContain('&gt;curl --header');
  });

  it('describe pages in data without them', async () => {
    const page = await site.open('designs/p1/');
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(data.length).toBeGreaterThan(0);
    for (const json of data) {
      JSON.parse(json, (_key, value: unknown) => {
        expect(String(value)).not.toMatch(forbidden);
        return value;
      });
    }
  });
});
