import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { desk, phone, postPaths, useDemo } from './site.ts';

const site = useDemo();

const current = 'nav a[aria-current="location"]:visible';

/** Scrolls until a section has just passed the reading line, a good quarter down the window. */
async function scrollToSection(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    const top = document.getElementById(target)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight / 4, behavior: 'instant' });
  }, id);
}

/** The headings of the author: footnotes and revisions come after the text and are not listed. */
function headingsOf(page: Page, levels: string): Promise<{ id: string; text: string }[]> {
  return page
    .locator(`main .prose :is(${levels})[id]:not(#footnote-label)`)
    .evaluateAll((all) =>
      all.map((heading) => ({ id: heading.id, text: (heading as HTMLElement).innerText.trim() })),
    );
}

describe.each(postPaths(demoBuilds.repo.dist))('the table of contents of %s', (post) => {
  it('lists h2 to h4 in order and links to their ids', async () => {
    const page = await site.open(post, { viewport: desk });
    const headings = (await headingsOf(page, 'h2, h3, h4')).map(({ id }) => id);
    const links = await page
      .locator('toc-current a[href^="#"]:visible')
      .evaluateAll((all) =>
        all.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
      );
    expect(links).toEqual(headings);
  });

  it('stays beside the text on a wide screen and marks the current section', async () => {
    const page = await site.open(post, { viewport: desk });
    const list = await headingsOf(page, 'h2');
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
    const list = await headingsOf(page, 'h2');
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
    await expect.poll(() => new URL(page.url()).hash).toBe(href);
  });
});
