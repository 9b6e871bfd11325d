import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { desk, firstPost, phone, useDemo } from './site.ts';

const post = firstPost(demoBuilds.repo.dist);
const site = useDemo();

/**
 * The words of the post as a reader sees them, with white space normalised, without counts of the
 * reader's answers and the tools of an estimate.
 */
function words(page: Page): Promise<string> {
  return page.locator('main').evaluate((main: HTMLElement) => {
    for (const tool of main.querySelectorAll('quiz-score, .estimate-bar')) tool.remove();
    return main.innerText.replace(/\s+/g, ' ').trim();
  });
}

describe('a reader without JavaScript', () => {
  it.each([phone, desk])('reads the whole post at $width px', async (viewport) => {
    const page = await site.open(post, { viewport, javaScriptEnabled: false });
    const headings = await page.locator('main :is(h2, h3, h4)').all();
    expect(headings.length).toBeGreaterThan(5);
    for (const heading of headings) expect(await heading.isVisible()).toBe(true);
    // The source of a diagram is below its drawing, in a part that readers can open.
    const shown = await page.locator('main pre:not(details:not([open]) pre)').all();
    expect(shown.length).toBeGreaterThan(0);
    for (const code of shown) expect(await code.isVisible()).toBe(true);
  });

  it('is offered no button that needs JavaScript', async () => {
    const page = await site.open(post, { javaScriptEnabled: false });
    expect(await page.locator('button:visible, [role=button]:visible').allInnerTexts()).toEqual([]);
  });

  it('reads no less than one with JavaScript', async () => {
    const plain = await words(await site.open(post, { javaScriptEnabled: false }));
    const scripted = await words(await site.open(post));
    const missing = scripted.split(' ').filter((word) => !plain.includes(word) && word !== 'Copy');
    expect(missing).toEqual([]);
  });

  it('reaches every section from the table of contents', async () => {
    const page = await site.open(post, { javaScriptEnabled: false, viewport: phone });
    await page.locator('details:has(nav a[href^="#"]) > summary').first().click();
    const links = page.locator('details nav a[href^="#"]:visible');
    expect(await links.count()).toBeGreaterThan(5);
    const target = (await links.last().getAttribute('href')) ?? '';
    await links.last().click();
    await expect.poll(() => new URL(page.url()).hash).toBe(target);
    expect(await page.locator(`[id="${decodeURIComponent(target.slice(1))}"]`).isVisible()).toBe(
      true,
    );
  });
});

describe('a reader with a keyboard', () => {
  it('skips to the content with the first link', async () => {
    const page = await site.open(post);
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    expect(target).toMatch(/^#/);
    await page.keyboard.press('Enter');
    expect(await page.locator(target).isVisible()).toBe(true);
    expect(await page.locator(target).evaluate((element) => element.closest('main') !== null)).toBe(
      true,
    );
  });
});

describe('a reader on paper', () => {
  it('gets the post without navigation, black on white', async () => {
    const page = await site.open(post, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(
      await page.locator('nav:visible').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel)),
    ).toEqual([]);
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(colours.backgroundColor);
    expect(colours.color).toBe('rgb(0, 0, 0)');
  });
});
