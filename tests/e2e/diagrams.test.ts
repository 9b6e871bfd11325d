import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { sideways } from './sideways.ts';
import { desk, phone, useDemo } from './site.ts';

const path = 'guides/figures/';
const site = useDemo();

function figure(page: Page, index = 0): Locator {
  return page.locator('figure.diagram').nth(index);
}

function drawing(page: Page): Locator {
  return page.locator('figure.diagram > .fig-body > svg.dg').first();
}

/** What a strict policy blocks on a page while it loads and is used. */
async function breaches(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches);
}

async function watched(path: string, options: Parameters<typeof site.blank>[0] = {}) {
  const page = await site.blank(options);
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(globalThis, { breaches: log });
    document.addEventListener('securitypolicyviolation', (event) => {
      log.push(`${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  await page.goto(site.url(path), { waitUntil: 'load' });
  return page;
}

describe('a diagram', () => {
  it('is a picture with a name, and its nodes and edges in words', async () => {
    const page = await site.open(path);
    expect(await drawing(page).getAttribute('role')).toBe('img');
    expect(await drawing(page).getAttribute('aria-label')).toBe('Where a request waits');
    const words = figure(page).getByRole('list', { name: 'The diagram in words' });
    expect(await words.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining(['Client', 'Client → Gateway: 1 request']),
    );
    const described = await figure(page, 1).locator('svg.dg').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${String(described)}"]`).textContent()).toContain('stalls');
  });

  it('follows the colour scheme of the page', async () => {
    const page = await site.open(path, { colorScheme: 'light' });
    const colour = () =>
      drawing(page)
        .locator('text')
        .first()
        .evaluate((text) => getComputedStyle(text).fill);
    const light = await colour();
    await page.locator('html').evaluate((html) => (html.dataset['theme'] = 'dark'));
    expect(await colour()).not.toBe(light);
  });

  it('is enlarged by keyboard under a strict policy, which blocks nothing', async () => {
    const page = await watched(path);
    await figure(page).locator('.enlarge').focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog.zoom');
    await dialog.waitFor();
    const enlarged = dialog.locator('svg.dg');
    const fit = (await enlarged.boundingBox())?.width ?? 0;
    await page.keyboard.press('+');
    expect((await enlarged.boundingBox())?.width).toBeGreaterThan(fit * 1.3);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await drawing(page).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('enlarge');
    expect(await breaches(page)).toEqual([]);
  });

  it('shows and copies its source', async () => {
    const page = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await figure(page).getByText('Source', { exact: true }).click();
    const code = figure(page).locator('.source pre');
    expect(await code.isVisible()).toBe(true);
    await figure(page).getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^flowchart LR\n {2}client/);
  });

  it('begins at its start on a phone and is scrolled there, not the page', async () => {
    const page = await site.open(path, { viewport: phone });
    expect(await sideways(page)).toBeUndefined();
    const body = figure(page).locator('.fig-body');
    const { left, more, label } = await body.evaluate((element) => ({
      left:
        (element.querySelector('svg')?.getBoundingClientRect().left ?? 0) -
        element.getBoundingClientRect().left,
      more: element.scrollWidth - element.clientWidth,
      label: element.ariaLabel,
    }));
    expect(left).toBe(0);
    expect(more).toBeGreaterThan(0);
    expect(label).toBe('Fig. 1');
  });

  it('fits on paper, without what only a screen can do', async () => {
    const page = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await figure(page).locator('.enlarge').isVisible()).toBe(false);
    expect(await figure(page).locator('.source summary').isVisible()).toBe(false);
    expect(await drawing(page).isVisible()).toBe(true);
  });

  it.each([
    ['light', phone],
    ['dark', desk],
  ] as const)('breaks no axe rule in the %s scheme at %o', async (colorScheme, viewport) => {
    const page = await site.open(path, { colorScheme, viewport, bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('"Enlarge" leads to the drawing as a file, in the scheme of the reader', async () => {
    const page = await site.open(path, { javaScriptEnabled: false, colorScheme: 'dark' });
    expect(await drawing(page).isVisible()).toBe(true);
    await figure(page).locator('.enlarge').click();
    await page.waitForURL(/\/_tradeoff\/figures\/[\da-f]{16}\.svg$/);
    const dark = await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } });
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } });
    expect(dark.equals(light)).toBe(false);
  });

  it('the file is drawn in the fonts of the theme, and a strict policy blocks nothing of it', async () => {
    const page = await site.open(path);
    const href = (await figure(page).locator('.enlarge').getAttribute('href')) ?? '';
    const file = await watched(new URL(href, site.url('')).href);
    await file.evaluate(() => document.fonts.ready);
    const fonts = await file.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(fonts.map((family) => family.replace(/["']/g, ''))).toContain('Tradeoff Sans');
    expect(await breaches(file)).toEqual([]);
  });

  it('the source of a diagram for the browser can be read', async () => {
    const page = await site.open('guides/browser-diagrams/', { javaScriptEnabled: false });
    expect(await page.locator('pre.mermaid').innerText()).toMatch(/^flowchart LR/);
  });
});

describe('a diagram for the browser', () => {
  it('is drawn there by mermaid where the policy allows its styles', async () => {
    const page = await site.open('guides/browser-diagrams/', { bypassCSP: true });
    const svg = page.locator('pre.mermaid svg');
    await svg.waitFor();
    expect(await svg.locator('.nodeLabel, text').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Script')]),
    );
  });

  it('has its steps highlighted in that drawing', async () => {
    const page = await site.open('guides/browser-diagrams/', { bypassCSP: true });
    await page.locator('pre.mermaid g[data-step]').first().waitFor();
    const highlighted = page.locator('pre.mermaid [data-on]');
    expect(await highlighted.count()).toBe(0);
    const next = page.getByRole('button', { name: 'Next' });
    await next.click();
    expect(await highlighted.count()).toBe(2);
    expect(await page.locator('pre.mermaid g[data-on]').textContent()).toContain('Page');
    await next.click();
    expect(await highlighted.allTextContents()).toEqual([expect.stringContaining('Drawing')]);
  });

  it('is all that loads mermaid', async () => {
    const requests: string[] = [];
    const page = await site.blank();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    expect(requests.filter((url) => /mermaid/i.test(url))).toEqual([]);
  });
});
