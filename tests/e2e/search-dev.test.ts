import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSearchBlog } from '../builds/search-blog.ts';
import { startDev, type DevServer } from '../packed/dev-server.ts';
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
