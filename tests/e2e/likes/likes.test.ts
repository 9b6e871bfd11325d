import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from '../axe.ts';
import { launchBrowser } from '../browser.ts';
import { LikeButtons } from '../pages/like-buttons.ts';
import { desk, phone } from '../site.ts';
import { first, scriptBytes, serveLikesBlog } from './blog.ts';
import type { LikesBlog } from './blog.ts';

let browser: Browser;
let blog: LikesBlog;

beforeAll(async () => {
  browser = await launchBrowser();
  blog = await serveLikesBlog();
});

beforeEach(async () => {
  const kept = new Set(['a', 'b', 'c', 'd']);
  for await (const { post, voter } of blog.store.votes()) {
    if (!kept.has(voter)) await blog.store.vote({ post, voter, vote: null });
  }
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  // A pending vote may still arrive, and must do so before the next test removes all votes.
  await pause(250);
});

afterAll(async () => {
  await browser.close();
  await blog.close();
});

async function open(
  options: BrowserContextOptions & { path?: string; context?: BrowserContext } = {},
): Promise<LikeButtons> {
  const { path = first, context, ...rest } = options;
  const page = await (context ?? (await browser.newContext({ viewport: desk, ...rest }))).newPage();
  const buttons = new LikeButtons(page);
  await page.goto(`${blog.url}${path}/`);
  await page.locator('like-buttons').scrollIntoViewIfNeeded();
  return buttons;
}

async function ready(options?: Parameters<typeof open>[0]): Promise<LikeButtons> {
  const buttons = await open(options);
  await buttons.shows('Yes 3', 'No 1');
  return buttons;
}

/**
 * A browser that is online again, with a vote on the first post that it stored while it was
 * offline.
 */
async function offlineVote(): Promise<BrowserContext> {
  const buttons = await ready();
  const context = buttons.page.context();
  await context.setOffline(true);
  await buttons.press('Yes');
  await buttons.says('You are offline');
  await buttons.page.close();
  await context.setOffline(false);
  return context;
}

describe('the like buttons', () => {
  it('show the counts with one request, and keep nothing and send no id before a vote', async () => {
    const buttons = await ready();
    await buttons.page.waitForTimeout(300);
    expect(buttons.asked).toEqual([`GET /api/likes/${first}`]);
    expect(
      await buttons.page.evaluate(() => localStorage.getItem('tradeoff:/:likes') ?? ''),
    ).not.toMatch(/[\da-f]{8}-/);
    expect(await buttons.page.context().cookies()).toEqual([]);
  });

  it.each(['{', 'null', '[1]', '{"voter":5,"votes":null,"queue":"x"}'])(
    'work on, and keep aside what was kept and cannot be read: %s',
    async (text) => {
      const buttons = await ready();
      const { page } = buttons;
      await page.evaluate((kept) => localStorage.setItem('tradeoff:/:likes', kept), text);
      await page.reload();
      await page.locator('like-buttons').scrollIntoViewIfNeeded();
      await buttons.shows('Yes 3', 'No 1');
      await buttons.press('Yes');
      await buttons.shows('Yes 4 pressed', 'No 1');
      expect(await page.evaluate(() => localStorage.getItem('tradeoff:/:aside:likes'))).toBe(text);
    },
  );

  it('take over what was kept for every blog of the origin', async () => {
    const buttons = await ready();
    const { page } = buttons;
    const kept = { voter: randomUUID(), votes: { [first]: 'up' }, queue: {} };
    await page.evaluate(
      (text) => localStorage.setItem('tradeoff:likes', text),
      JSON.stringify(kept),
    );
    await page.reload();
    await page.locator('like-buttons').scrollIntoViewIfNeeded();
    await expect.poll(() => buttons.state()).toEqual([expect.stringMatching(/pressed$/), 'No 1']);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['tradeoff:/:likes']);
  });

  it('ask for nothing until they are about to be seen', async () => {
    const page = await (await browser.newContext({ viewport: phone })).newPage();
    const buttons = new LikeButtons(page);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.querySelector('main')?.prepend(document.createElement('hr'));
        const space = document.querySelector('main hr');
        if (space instanceof HTMLElement) space.style.marginBlockEnd = '5000px';
      });
    });
    await page.goto(`${blog.url}${first}/`);
    await page.waitForTimeout(500);
    expect(buttons.asked).toEqual([]);
    expect(scripts.filter((url) => url.includes('like-buttons'))).toEqual([]);
    await page.locator('like-buttons').scrollIntoViewIfNeeded();
    await buttons.shows('Yes 3', 'No 1');
    expect(scripts.filter((url) => url.includes('like-buttons-own'))).toHaveLength(1);
  });

  it('count a vote, undo it, and switch in one step', async () => {
    const buttons = await ready();
    await buttons.press('Yes');
    await buttons.says('Thanks. Press again to undo.');
    await buttons.shows('Yes 4 pressed', 'No 1');
    await buttons.press('No');
    await buttons.shows('Yes 3', 'No 2 pressed');
    await buttons.press('No');
    await buttons.says('Vote removed.');
    await buttons.shows('Yes 3', 'No 1');
    expect((await blog.store.counts([first])).get(first)).toEqual({ up: 3, down: 1 });
  });

  it('remember the vote on the next visit', async () => {
    const buttons = await ready();
    await buttons.press('Yes');
    await buttons.says('Thanks');
    await buttons.page.reload();
    await buttons.page.locator('like-buttons').scrollIntoViewIfNeeded();
    await buttons.shows('Yes 4 pressed', 'No 1');
    await buttons.press('Yes');
    await buttons.shows('Yes 3', 'No 1');
  });

  it('show at once what was pressed, and end where the last press was', async () => {
    const buttons = await ready();
    await buttons.page.route('**/api/likes/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await buttons.press('Yes');
    await buttons.shows('Yes 4 pressed', 'No 1');
    await buttons.says('Saving…');
    await buttons.press('No');
    await buttons.press('No');
    await buttons.press('No');
    await buttons.shows('Yes 3', 'No 2 pressed');
    await buttons.says('Thanks');
    await expect
      .poll(async () => (await blog.store.counts([first])).get(first))
      .toEqual({ up: 3, down: 2 });
    await buttons.shows('Yes 3', 'No 2 pressed');
  });

  it('keep a vote while offline and send it once afterwards', async () => {
    const buttons = await ready();
    await buttons.page.context().setOffline(true);
    await buttons.press('Yes');
    await buttons.says('You are offline. Your vote is saved on this device');
    await buttons.shows('Yes 4 pressed', 'No 1');
    expect(await blog.store.counts([first])).toEqual(new Map([[first, { up: 3, down: 1 }]]));
    await buttons.page.context().setOffline(false);
    await buttons.says('Thanks');
    expect(buttons.asked.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
    expect((await blog.store.counts([first])).get(first)).toEqual({ up: 4, down: 1 });
  });

  it('send what was kept from another post too', async () => {
    const buttons = await ready();
    await buttons.page.context().setOffline(true);
    await buttons.press('Yes');
    await buttons.says('You are offline');
    await buttons.page.close();
    await buttons.page.context().setOffline(false);
    await open({ context: buttons.page.context(), path: 'designs/second' });
    await expect
      .poll(async () => (await blog.store.counts([first])).get(first))
      .toEqual({ up: 4, down: 1 });
  });

  it('keep such a vote when the service cannot take it, on another page and on its own', async () => {
    const context = await offlineVote();
    const refused: string[] = [];
    await context.route('**/api/**', (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      refused.push(route.request().url());
      return route.fulfill({ status: 503 });
    });
    await open({ context, path: 'designs/second' });
    await expect.poll(() => refused).toHaveLength(1);
    const buttons = await open({ context });
    await buttons.says('Not saved');
    await buttons.shows('Yes 3', 'No 1');
    await context.unrouteAll();
    const again = await open({ context });
    await again.says('Thanks');
    await again.shows('Yes 4 pressed', 'No 1');
  });

  it('say when votes are taken again, and show the counts as they are', async () => {
    const buttons = await ready();
    await buttons.page.route('**/api/likes/**', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'retry-after': '17' },
        json: { code: 'rate-limited' },
      }),
    );
    await buttons.press('No');
    await buttons.says('Try again in 17 s');
    await buttons.shows('Yes 3', 'No 1');
    expect(await buttons.button('No').getAttribute('data-lost')).toBe('');
    await buttons.page.unroute('**/api/likes/**');
    await buttons.retry();
    await buttons.shows('Yes 3', 'No 2 pressed');
  });

  it.each([
    [
      'an error',
      (page: Page) => page.route('**/api/**', (route) => route.fulfill({ status: 500 })),
    ],
    ['no connection', (page: Page) => page.route('**/api/**', (route) => route.abort())],
    [
      'something that is no JSON',
      (page: Page) => page.route('**/api/**', (route) => route.fulfill({ body: '<p>' })),
    ],
  ])('put the counts back after %s, keep the choice, and try again', async (_, fail) => {
    const buttons = await ready();
    await buttons.press('Yes');
    await buttons.says('Thanks');
    await fail(buttons.page);
    await buttons.press('No');
    await buttons.says('Not saved: the server did not accept the vote.');
    await buttons.shows('Yes 4 pressed', 'No 1');
    await buttons.page.unrouteAll();
    await buttons.retry();
    await buttons.shows('Yes 3', 'No 2 pressed');
  });

  it('show the counts of the build while the service is down, and say so', async () => {
    const page = await (await browser.newContext({ viewport: desk })).newPage();
    await page.route('**/api/**', (route) => route.abort());
    const buttons = new LikeButtons(page);
    await page.goto(`${blog.url}${first}/`);
    await buttons.says('The server is not responding');
    await buttons.shows('Yes 3', 'No 1');
    await page.unrouteAll();
    await blog.store.vote({ post: first, voter: 'e', vote: 'up' });
    await buttons.retry();
    await buttons.shows('Yes 4', 'No 1');
  });

  it('of two tabs agree', async () => {
    const one = await ready();
    const two = await ready({ context: one.page.context() });
    await one.press('Yes');
    await one.says('Thanks');
    await two.shows('Yes 4 pressed', 'No 1');
    await two.press('Yes');
    await two.says('Vote removed');
    await one.shows('Yes 3', 'No 1');
    expect((await blog.store.counts([first])).get(first)).toEqual({ up: 3, down: 1 });
  });

  it('are only text where the browser keeps nothing', async () => {
    const context = await browser.newContext({ viewport: desk });
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const buttons = await open({ context });
    await buttons.says('Your browser is blocking storage for this site');
    expect(await buttons.page.locator('like-buttons button:visible').count()).toBe(0);
    expect(await buttons.page.locator('like-buttons').innerText()).toContain(
      '3 readers found this useful, 1 did not.',
    );
  });

  it('work where randomUUID is missing, as over plain HTTP', async () => {
    const context = await browser.newContext({ viewport: desk });
    await context.addInitScript(() => {
      Object.defineProperty(crypto, 'randomUUID', { value: undefined });
      Object.defineProperty(navigator, 'locks', { value: undefined });
    });
    const buttons = await ready({ context });
    await buttons.press('Yes');
    await buttons.says('Thanks');
    await buttons.shows('Yes 4 pressed', 'No 1');
  });

  it('show the vote of another reader at the next visit', async () => {
    const buttons = await ready();
    await blog.store.vote({ post: first, voter: randomUUID(), vote: 'down' });
    await buttons.page.reload();
    await buttons.shows('Yes 3', 'No 2');
  });

  it.each(['deep-dives/place', 'deep-dives/place-mdx'])(
    'stand where the body of %s has a place for them, once',
    async (path) => {
      const buttons = await open({ path });
      await buttons.shows('Yes 0', 'No 0');
      expect(await buttons.page.locator('like-buttons').count()).toBe(1);
      expect(
        await buttons.page.locator('.prose #interactive-elements + like-buttons').count(),
      ).toBe(1);
      await buttons.press('Yes');
      await buttons.shows('Yes 1 pressed', 'No 0');
    },
  );
});

describe('without JavaScript', () => {
  it('the counts of the build are text, and no button is dead', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const text = page.locator('like-buttons');
    expect(await text.innerText()).toBe('3 readers found this useful, 1 did not.');
    expect(await page.locator('like-buttons button:visible').count()).toBe(0);
  });
});

describe('for everybody', () => {
  it('the buttons are named with their count, in a group, and reached and pressed by keys alone', async () => {
    const { page, ...buttons } = await ready();
    expect(buttons.asked).toHaveLength(1);
    const group = page.getByRole('group', { name: 'Was this useful?' });
    expect(await group.ariaSnapshot()).toContain('button "Yes 3"');
    await page.locator('like-buttons').evaluate((element) => {
      const link = document.createElement('a');
      link.href = '#';
      link.id = 'before';
      link.textContent = 'before';
      element.before(link);
    });
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Yes 4', pressed: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'No 2', pressed: true }).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-vote'));
    expect(focused).toBe('down');
  });

  it('nothing moves when the buttons come or speak', async () => {
    const context = await browser.newContext({ viewport: phone });
    await context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const buttons = await ready({ context });
    const height = () =>
      buttons.page
        .locator('like-buttons')
        .evaluate((element) => element.getBoundingClientRect().height);
    const before = await height();
    await buttons.page.context().setOffline(true);
    await buttons.press('Yes');
    await buttons.says('You are offline');
    expect(await height()).toBe(before);
    await buttons.page.context().setOffline(false);
    await buttons.says('Thanks');
    expect(await height()).toBe(before);
    const shifts = await buttons.page.evaluate(
      () => (globalThis as unknown as { shifts: number[] }).shifts,
    );
    expect(shifts).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'no rule of axe is broken in any state, in %s',
    async (colorScheme) => {
      const buttons = await ready({ bypassCSP: true, colorScheme });
      expect(await axeFindings(buttons.page)).toEqual([]);
      await buttons.press('Yes');
      await buttons.says('Thanks');
      expect(await axeFindings(buttons.page)).toEqual([]);
      await buttons.page.route('**/api/**', (route) => route.fulfill({ status: 503 }));
      await buttons.press('No');
      await buttons.says('Not saved');
      expect(await axeFindings(buttons.page)).toEqual([]);
      await buttons.page.context().setOffline(true);
      await buttons.press('No');
      await buttons.says('You are offline');
      expect(await axeFindings(buttons.page)).toEqual([]);
    },
  );

  it('the buttons are 44 pixels high', async () => {
    const buttons = await ready({ viewport: phone });
    for (const name of ['Yes', 'No'] as const) {
      const box = await buttons.button(name).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
  });

  it('the scripts are at most 2 KiB after gzip', async () => {
    expect(await scriptBytes(blog.dist, ['LikeButtons', 'like-buttons-own'])).toBeLessThanOrEqual(
      2048,
    );
  });
});
