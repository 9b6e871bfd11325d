import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { desk, firstPost, phone, useDemo } from './site.ts';

const post = firstPost(demoBuilds.repo.dist);
const site = useDemo();

const current = 'nav a[aria-current="location"]:visible';

/** Puts a section at the reading position. */
async function scrollToSection(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    const top = document.getElementById(target)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - 40, behavior: 'instant' });
  }, id);
}

function sections(page: Page): Promise<{ id: string; text: string }[]> {
  return page
    .locator('main h2[id]')
    .evaluateAll((all) =>
      all.map((h2) => ({ id: h2.id, text: (h2 as HTMLElement).innerText.trim() })),
    );
}

describe('the table of contents', () => {
  it('lists h2 to h4 in order and links to their ids', async () => {
    const page = await site.open(post, { viewport: desk });
    const headings = await page
      .locator('main :is(h2, h3, h4)[id]')
      .evaluateAll((all) =>
        all.filter((heading) => heading.closest('nav, aside') === null).map(({ id }) => id),
      );
    const links = await page
      .locator('nav a[href^="#"]:visible')
      .evaluateAll((all) =>
        all.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
      );
    expect(links.filter((id) => headings.includes(id))).toEqual(headings);
  });

  it('stays beside the text on a wide screen and marks the current section', async () => {
    const page = await site.open(post, { viewport: desk });
    const list = await sections(page);
    for (const { id } of [list[1], list.at(-2)].filter((section) => section !== undefined)) {
      await scrollToSection(page, id);
      const mark = page.locator(current);
      await expect.poll(() => mark.getAttribute('href')).toBe(`#${encodeURIComponent(id)}`);
      expect(await mark.count()).toBe(1);
      const box = await mark.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(desk.height);
    }
  });

  it('names the current section in its bar on a small screen and closes on a choice', async () => {
    const page = await site.open(post, { viewport: phone });
    const list = await sections(page);
    const target = list[2];
    if (target === undefined) throw new Error('the post has fewer than three sections');
    await scrollToSection(page, target.id);
    const bar = page.locator('details:has(nav a[href^="#"])').first();
    const words = target.text.replace(/^[\d.\s#]+/, '').replace(/\s+/g, ' ');
    await expect.poll(() => bar.locator('summary').innerText()).toContain(words);
    expect(
      await bar
        .locator('summary')
        .boundingBox()
        .then((box) => box?.y),
    ).toBeGreaterThanOrEqual(0);

    await bar.locator('summary').click();
    const link = bar.locator('a[href^="#"]').last();
    const href = await link.getAttribute('href');
    await link.click();
    await expect.poll(() => bar.getAttribute('open')).toBeNull();
    expect(new URL(page.url()).hash).toBe(href);
  });
});
