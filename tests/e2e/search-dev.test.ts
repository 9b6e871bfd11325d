import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSearchBlog } from '../builds/search-blog.ts';
import { startDev, type DevServer } from '../packed/dev-server.ts';
import { axeFindings } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { Search } from './pages/search.ts';

let browser: Browser;
let dev: DevServer;
let posts: string;

beforeAll(async () => {
  const folder = await writeSearchBlog('search-dev', 3);
  posts = join(folder, 'src/content/designs');
  dev = await startDev(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await dev.stop();
});

function post(title: string, body: string, more = ''): Promise<void> {
  return writeFile(
    join(posts, 'heron.md'),
    `---\ntitle: ${title}\ndate: 2026-01-02\n${more}---\n\n## Where it nests\n\n${body}\n`,
  );
}

/** The titles that a reader finds who opens the blog now. */
async function found(query: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    // An edit reloads pages, and this one would lose its dialog in the middle of a query.
    await context.routeWebSocket(/./, (socket) => socket.onMessage(() => undefined));
    const page = await context.newPage();
    await page.goto(dev.url);
    const search = await Search.open(page);
    await search.ask(`"${query}"`);
    return await search.panel.locator('.search-post').allInnerTexts();
  } finally {
    await context.close();
  }
}

/** Repeats a query until the answer is as expected, which takes the server a second or two. */
async function comesToFind(query: string, expected: RegExp | undefined): Promise<void> {
  const holds = (titles: string[]) =>
    expected === undefined ? titles.length === 0 : titles.some((title) => expected.test(title));
  await expect.poll(async () => holds(await found(query)), { timeout: 20_000 }).toBe(true);
}

it('follows the posts: new, changed, drafts, deleted', async () => {
  expect(await found('heron stands')).toEqual([]);

  await post('The heron', 'A heron stands in the reeds.');
  await comesToFind('heron stands', /The heron/);

  await post('The heron', 'A heron waits in the reeds.');
  await comesToFind('heron waits', /The heron/);
  expect(await found('heron stands')).toEqual([]);

  await post('The heron', 'A heron waits in the reeds.', 'draft: true\n');
  await comesToFind('heron waits', /draft/i);

  await post('The heron', 'A heron waits in the reeds.', 'searchHidden: true\n');
  await comesToFind('heron waits', undefined);

  await post('The heron', 'A heron waits in the reeds.');
  await comesToFind('heron waits', /The heron/);
  await rm(join(posts, 'heron.md'));
  await comesToFind('heron waits', undefined);
});

it('lists the problems of a page in the toolbar, marks them, and follows their repair', async () => {
  const wrong = 'A pair eats 3 × 8 = 25 frogs.\n\n#### Nests\n\n![](https://example.org/nest.png)';
  await post('The heron', wrong);
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    const opened: string[] = [];
    await page.route('**/__open-in-editor**', (route) => {
      opened.push(decodeURIComponent(route.request().url()));
      return route.fulfill({ status: 200 });
    });
    const panel = page.locator('astro-dev-toolbar-app-canvas[data-app-id="tradeoff"]');
    const codes = async () =>
      (await panel.locator('.place').allInnerTexts()).map((text) =>
        text.replace(/^.*heron\.md/, ''),
      );
    const load = async () => (await page.goto(`${dev.url}designs/heron/`))?.status();
    await expect.poll(load, { timeout: 20_000 }).toBe(200);
    // The page may be loaded once more for the new post, and its toolbar starts a moment after it.
    const isOpen = async () => {
      if (await panel.locator('#tab-page').isVisible()) return true;
      await page.locator('astro-dev-toolbar [data-app-id="tradeoff"]').first().press('Enter');
      return false;
    };
    await expect.poll(isOpen, { timeout: 30_000, interval: 2_000 }).toBe(true);
    await expect.poll(codes, { timeout: 20_000 }).toContain(':8 · number-wrong');
    expect(await codes()).toEqual(
      expect.arrayContaining([':10 · heading-level', ':12 · image-alt']),
    );
    expect(await page.locator('p[data-tradeoff-finding="warning"]').innerText()).toContain('frogs');

    await panel.locator('#tab-page').press('ArrowRight');
    expect(await panel.locator('[aria-selected="true"]').innerText()).toMatch(/^Blog/);
    await panel.locator('#tab-blog').press('ArrowLeft');
    await panel.locator('button', { hasText: 'number-wrong' }).press('Enter');
    expect(opened[0]).toMatch(/heron\.md:8$/);

    const loads: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    await post('The heron', 'A pair eats 3 × 8 = 24 frogs.\n\n### Nests\n\nIn reeds.');
    // The page is loaded again, once and with the new text, and the panel opens again.
    await page.locator('main', { hasText: '24 frogs' }).waitFor();
    expect(loads).toHaveLength(1);
    await panel.locator('#tab-page').waitFor();
    expect((await codes()).join()).not.toMatch(/number-wrong|heading-level|image-alt/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
  } finally {
    await context.close();
    await rm(join(posts, 'heron.md'));
  }
});
