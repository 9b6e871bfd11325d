import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { axeFindings } from './axe.ts';
import { Search } from './pages/search.ts';
import { sideways } from './sideways.ts';
import { desk, firstPost, phone, useDemo } from './site.ts';

const post = firstPost(demoBuilds.repo.dist);
const site = useDemo();

/** What the page requests, by path below the base. */
function requests(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url().slice(site.url('').length)));
  return seen;
}

const button = fileURLToPath(
  new URL('../../src/components/search/search-button.ts', import.meta.url),
);

describe('the search button', () => {
  it('weighs at most 1 KiB', async () => {
    const { output } = (await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: button } },
    })) as Rolldown.RolldownOutput;
    expect(output).toHaveLength(1);
    expect(gzipSync(output[0].code).length).toBeLessThanOrEqual(1024);
  });

  it('loads nothing before it is used; the module of every page, with it, weighs at most 1.5 KiB', async () => {
    const page = await site.blank();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/PageScript/.test(response.url())) bodies.push(response.body());
    });
    const seen = requests(page);
    await page.goto(site.url(post), { waitUntil: 'networkidle' });
    expect(seen.filter((path) => /pagefind|search-|^search\//.test(path))).toEqual([]);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThanOrEqual(1536);
  });

  it.each(['Control+k', 'Meta+k', '/'])('opens the search with %s', async (keys) => {
    const search = await Search.open(await site.open(post), keys);
    expect(await search.field.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('leaves / to fields', async () => {
    const search = await Search.open(await site.open(post));
    await search.page.keyboard.type('a/b');
    expect(await search.field.inputValue()).toBe('a/b');
  });

  it('opens the search with a click, which the Close button and Escape close', async () => {
    const page = await site.open(post, { viewport: phone });
    await page.locator('search-button a').click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    const search = await Search.open(page);
    await search.ask('lease');
    await search.field.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('search-button a').evaluate((link) => link.matches(':focus'))).toBe(
      true,
    );
    await Search.open(page);
    expect(await search.field.inputValue()).toBe('lease');
  });

  it('is a link to the archive and the tags without JavaScript', async () => {
    const page = await site.open(post, { javaScriptEnabled: false });
    await page.locator('search-button a').click();
    await page.waitForURL(site.url('search/'));
    const main = page.locator('main');
    expect(await main.getByRole('textbox').or(main.getByRole('searchbox')).count()).toBe(0);
    expect(await main.getByRole('link', { name: 'Browse the archive' }).first().isVisible()).toBe(
      true,
    );
    expect(await main.getByRole('link', { name: 'caching', exact: true }).isVisible()).toBe(true);
  });
});

describe('the dialog', () => {
  it('goes by keys from the field through the results to a section', async () => {
    const search = await Search.open(await site.open(post));
    const { page } = search;
    await search.ask('drawCode');
    const active = () => page.evaluate(() => document.activeElement?.className);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('search-post');
    await page.keyboard.press('ArrowUp');
    expect(await search.field.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('search-section');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url('designs/url-shortener/#the-code'));
  });

  it('says how many posts there are, with marked excerpts of numbered sections', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('drawCode');
    expect(await search.status.textContent()).toBe('1 post');
    expect(await search.panel.locator('.search-heading').first().textContent()).toBe(
      '4.1 The code',
    );
    expect(await search.panel.locator('.search-excerpt mark').first().textContent()).toMatch(
      /drawCode/,
    );
  });

  it('narrows by kind, tag and year, with what each leaves', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('cache');
    const total = Number.parseInt((await search.status.textContent()) ?? '', 10);
    const designs = search.panel.locator('[data-kind=design]');
    const count = Number(await designs.locator('.search-number').textContent());
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(total);
    await designs.click();
    await search.settle();
    expect(Number.parseInt((await search.status.textContent()) ?? '', 10)).toBe(count);
    expect(await designs.getAttribute('aria-pressed')).toBe('true');
    const tags = search.panel.locator('select[name=tag]');
    expect(await tags.locator('option[value=caching]').textContent()).toMatch(/^caching \(\d+\)$/);
    await tags.selectOption('caching');
    await search.settle();
    expect(await search.titles.count()).toBeGreaterThan(0);
  });

  it('sorts by date', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('cache');
    const before = await search.titles.allTextContents();
    await search.panel.locator('select[name=sort]').selectOption('date');
    await search.settle();
    expect(await search.titles.allTextContents()).not.toEqual(before);
  });

  it('shows more results on demand', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('the');
    const before = await search.titles.count();
    await search.panel.locator('.search-more').click();
    await search.panel.locator('.search-hit').nth(before).waitFor();
    expect(await search.titles.count()).toBeGreaterThan(before);
  });

  it('offers near tags when there is nothing, and says so', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('"postgresqwl zzyx"');
    expect(await search.status.textContent()).toBe('No results for “"postgresqwl zzyx"”');
    const near = search.panel.locator('[data-near] a').first();
    expect(await near.textContent()).toBe('postgresql');
    expect(await near.getAttribute('href')).toBe(site.url('tags/postgresql/'));
  });

  it('offers what led somewhere again, until it is cleared', async () => {
    const search = await Search.open(await site.open(post));
    const { page } = search;
    await search.ask('outbox');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/job-queue/);
    const again = await Search.open(page);
    const recent = page.locator('[data-recent] a');
    expect(await recent.allTextContents()).toEqual(['outbox']);
    await recent.click();
    await again.settle();
    expect(await again.titles.count()).toBeGreaterThan(0);
    await again.ask('');
    await page.locator('[data-forget]').click();
    expect(await recent.count()).toBe(0);
  });

  it('leads to the archive when the index cannot be loaded', async () => {
    const page = await site.open(post);
    await page.route('**/pagefind.js', (route) => route.abort());
    const search = await Search.open(page);
    await search.ask('cache');
    const failed = page.locator('[data-when=failed]');
    expect(await failed.isVisible()).toBe(true);
    expect(await failed.getByRole('link', { name: 'Browse the archive' }).count()).toBe(1);
  });

  it.each([
    ['light', phone],
    ['dark', phone],
    ['light', desk],
    ['dark', desk],
  ] as const)('breaks no axe rule in the %s scheme at %o', async (colorScheme, viewport) => {
    const page = await site.open(post, { colorScheme, viewport, bypassCSP: true });
    const search = await Search.open(page);
    expect(await axeFindings(page)).toEqual([]);
    for (const query of ['cache', '"zzyx qqz"']) {
      await search.ask(query);
      expect(await axeFindings(page)).toEqual([]);
    }
    const box = await page.locator('dialog').boundingBox();
    if (viewport === phone) expect(box).toMatchObject({ x: 0, y: 0, width: phone.width });
    expect(await sideways(page)).toBeUndefined();
  });
});

describe('the search page', () => {
  it('has its query in the address', async () => {
    const page = await site.open('search/?q=cache&kind=design&sort=date');
    const search = new Search(page);
    await search.settle();
    expect(await search.field.inputValue()).toBe('cache');
    expect(await search.panel.locator('[data-kind=design]').getAttribute('aria-pressed')).toBe(
      'true',
    );
    await search.ask('fsync & log');
    await expect
      .poll(() => page.url())
      .toBe(site.url('search/?q=fsync+%26+log&kind=design&sort=date'));
  });

  it('goes back to the query before, not through each letter of it', async () => {
    const search = new Search(await site.open('search/'));
    await search.field.focus();
    await search.panel.and(search.page.locator(':defined')).waitFor();
    for (const query of ['fsync', 'quorum']) {
      await search.field.fill('');
      await search.field.pressSequentially(query);
      await search.field.press('Enter');
      await search.settle();
    }
    await expect.poll(() => search.page.url()).toBe(site.url('search/?q=quorum'));
    await search.page.goBack();
    await search.settle();
    await expect.poll(() => search.page.url()).toBe(site.url('search/?q=fsync'));
    expect(await search.field.inputValue()).toBe('fsync');
    expect(await search.titles.first().textContent()).toBe('What a write-ahead log promises');
    await search.page.goForward();
    await search.settle();
    expect(await search.field.inputValue()).toBe('quorum');
  });

  it('takes the query of the dialog with Enter', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('fsync');
    await search.field.press('Enter');
    await search.page.waitForURL(site.url('search/?q=fsync'));
    await search.settle();
    expect(await search.titles.first().textContent()).toBe('What a write-ahead log promises');
  });

  it('finds no post that asks not to be found, and no answer of a quiz', async () => {
    const search = await Search.open(await site.open(post));
    await search.ask('"Only one replica of five can have missed the write"');
    expect(await search.titles.count()).toBe(0);
    expect(await search.ask('"What is the smallest R with which every read"')).toBe(
      'Quorums: why W + R > N',
    );
  });
});
