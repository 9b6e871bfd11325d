import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { axeFindings } from './axe.ts';
import { sideways } from './sideways.ts';
import { desk, firstPost, pageTypes, phone, useDemo } from './site.ts';

const { dist } = demoBuilds.repo;
const pages = [
  ...pageTypes(dist).filter(({ name }) => name === 'home' || name === 'list'),
  { name: 'post', path: firstPost(dist) },
];
const site = useDemo();

/** Opens a page at both widths in turn and returns those at which it scrolls sideways. */
async function wideAt(page: Page): Promise<Record<number, string[]>> {
  const wide: Record<number, string[]> = {};
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    const culprits = await sideways(page);
    if (culprits !== undefined) wide[viewport.width] = culprits;
  }
  return wide;
}

it('has the pages to test', () => {
  expect(pages.map(({ name }) => name)).toEqual(['home', 'list', 'post']);
});

describe.each(pages)('the $name page', ({ path }) => {
  it('fits with letters of twice the size', async () => {
    const page = await site.blank();
    const session = await page.context().newCDPSession(page);
    // The font size that readers set in the browser; media queries in rem follow it.
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(site.url(path));
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('32px');
    expect(await wideAt(page)).toEqual({});
  });

  it('fits with the space between letters, words, lines and paragraphs of WCAG 1.4.12', async () => {
    const page = await site.open(path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        *, ::before, ::after { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }
        p { margin-block-end: 2em }`);
      document.adoptedStyleSheets = [sheet];
    });
    expect(await wideAt(page)).toEqual({});
  });

  it('fits and breaks no axe rule in forced colours, with more contrast and no motion', async () => {
    const page = await site.open(path, {
      bypassCSP: true,
      forcedColors: 'active',
      contrast: 'more',
      reducedMotion: 'reduce',
    });
    expect(await wideAt(page)).toEqual({});
    expect(await axeFindings(page)).toEqual([]);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });

  it('breaks no axe rule with more contrast', async () => {
    const page = await site.open(path, { bypassCSP: true, contrast: 'more', viewport: phone });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('fits when it reads from right to left', async () => {
    const page = await site.open(path);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await wideAt(page)).toEqual({});
  });

  it('prints without navigation, and with the addresses of links in the text', async () => {
    const page = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    const shown = page.locator('nav:visible');
    expect(await shown.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual([]);
    const addresses = await page.locator('.prose a[href^="http"]').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href'),
        printed: getComputedStyle(link, '::after').content,
      })),
    );
    for (const { href, printed } of addresses) expect(printed).toContain(href);
  });
});
