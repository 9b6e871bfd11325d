import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { firstPost, useDemo } from './site.ts';

const post = firstPost(demoBuilds.repo.dist);
const site = useDemo();

const paper = { light: 'rgb(251, 248, 241)', dark: 'rgb(10, 26, 45)' };

function background(page: Page): Promise<string> {
  return page.evaluate(() => {
    const own = getComputedStyle(document.body).backgroundColor;
    return own === 'rgba(0, 0, 0, 0)'
      ? getComputedStyle(document.documentElement).backgroundColor
      : own;
  });
}

function switchOf(page: Page): Locator {
  return page.locator('scheme-switch button');
}

/** Clicks the switch until the page has the scheme; it cycles through system, light, dark. */
async function choose(page: Page, scheme: keyof typeof paper): Promise<void> {
  for (let presses = 0; presses < 3; presses += 1) {
    await switchOf(page).click();
    const chosen = await page.locator('html').getAttribute('data-theme');
    if (chosen === scheme && (await background(page)) === paper[scheme]) return;
  }
  throw new Error(`three presses of the switch did not give the ${scheme} scheme`);
}

/** Records the background of the body in every frame from the first on. */
async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(globalThis, { frames });
    const note = (): void => {
      if (document.body !== null && document.styleSheets.length > 0) {
        const root = getComputedStyle(document.documentElement).backgroundColor;
        const own = getComputedStyle(document.body).backgroundColor;
        frames.push(own === 'rgba(0, 0, 0, 0)' ? root : own);
      }
      if (performance.now() < 1000) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

describe('the colour scheme', () => {
  it.each(['light', 'dark'] as const)('follows a system that asks for %s', async (colorScheme) => {
    const page = await site.open(post, { colorScheme });
    expect(await background(page)).toBe(paper[colorScheme]);
  });

  it('follows the system without JavaScript', async () => {
    const page = await site.open(post, { colorScheme: 'dark', javaScriptEnabled: false });
    // Without scripts the style of the page cannot be queried, but a screenshot can be taken.
    const dark = await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } });
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } });
    expect(dark.equals(light)).toBe(false);
  });

  it('changes with the switch and is kept on the next page, without a flash', async () => {
    const page = await site.blank({ colorScheme: 'light' });
    await watchFrames(page);
    await page.goto(site.url(post));
    await choose(page, 'dark');

    await page.goto(site.url(''));
    await page.waitForFunction(() => performance.now() > 1100);
    const frames = await page.evaluate(
      () => (globalThis as unknown as { frames: string[] }).frames,
    );
    expect(frames.length).toBeGreaterThan(0);
    expect(new Set(frames)).toEqual(new Set([paper.dark]));
  });

  it('can be switched against a dark system too', async () => {
    const page = await site.open(post, { colorScheme: 'dark' });
    await choose(page, 'light');
    await page.reload();
    expect(await background(page)).toBe(paper.light);
  });

  it('returns to the system with the third press', async () => {
    const page = await site.open(post, { colorScheme: 'light' });
    await choose(page, 'dark');
    await switchOf(page).click();
    expect(await background(page)).toBe(paper.light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background(page)).toBe(paper.dark);
  });

  it('is named by its state', async () => {
    const page = await site.open(post);
    const names = new Set<string | null>();
    for (let presses = 0; presses < 3; presses += 1) {
      names.add(await switchOf(page).getAttribute('aria-label'));
      await switchOf(page).click();
    }
    expect(names.size).toBe(3);
  });
});
