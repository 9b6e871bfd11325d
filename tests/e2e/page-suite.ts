import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { watchBreaches } from './breaches.ts';
import { sideways } from './sideways.ts';
import { desk, phone } from './site.ts';
import type { DemoSite } from './site.ts';
import type { PageType } from './page-types.ts';

/**
 * Scrolls through the whole page, so that everything that loads or moves on the way has done so.
 */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** Adds up in the page, from its first script on, how much of it moves, as browsers report it. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        own.shift += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
}

/** What a page complains of, and what it requests from others. */
function complaintsOf(page: Page, site: DemoSite): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const local = request.url().startsWith(site.url('')) || request.url().startsWith('data:');
    if (!local) complaints.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}

/** The scripts that a page loads from now on. */
function scriptsOf(page: Page): Promise<Buffer>[] {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  return scripts;
}

/** Everything that holds for each page of a built site. */
export function describePage(site: DemoSite, { name, path }: PageType): void {
  describe(`the ${name} page`, () => {
    it.each(['light', 'dark'] as const)('breaks no axe rule in the %s scheme', async (scheme) => {
      const page = await site.open(path, { colorScheme: scheme, bypassCSP: true });
      for (const viewport of [desk, phone]) {
        await page.setViewportSize(viewport);
        expect(await axeFindings(page), `at ${viewport.width} px`).toEqual([]);
      }
    });

    it('does not scroll sideways at any width', async () => {
      const page = await site.open(path);
      const wide: Record<number, string[]> = {};
      for (const width of [320, 390, 768, 1280, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        const culprits = await sideways(page);
        if (culprits !== undefined) wide[width] = culprits;
      }
      expect(wide).toEqual({});
    });

    it('loads under a strict policy without an error or a request to others, with little JavaScript', async () => {
      const page = await site.blank();
      const complaints = complaintsOf(page, site);
      const scripts = scriptsOf(page);
      const breaches = await watchBreaches(page);
      await page.goto(site.url(path), { waitUntil: 'networkidle' });
      const inline = await page
        .locator('script:not([src]):not([type$="json"])')
        .evaluateAll((all) => all.map((script) => script.textContent));
      const bodies = [...(await Promise.all(scripts)), ...inline.map((text) => Buffer.from(text))];
      const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
      const has = async (element: string) => (await page.locator(element).count()) > 0;
      const quiz = (await has('post-quiz')) ? 5 : 0;
      const practice = (await has('practice-desk')) ? 12 : 0;
      const estimates = (await has('post-estimate')) ? 4 : 0;
      const figures = (await has('zoom-figure')) ? 1 : 0;
      expect(bytes).toBeLessThanOrEqual((3 + quiz + practice + estimates + figures) * 1024);
      await readToTheEnd(page);
      expect([...complaints, ...breaches]).toEqual([]);
    });

    // Whether fonts load before the first paint depends on the machine, and so does the fallback
    // font.
    it.each([phone, desk])('shifts nothing while it loads at $width px', async (viewport) => {
      const page = await site.blank({ viewport });
      await page.route('**/*.woff2', (route) => route.abort());
      await watchShifts(page);
      await page.goto(site.url(path), { waitUntil: 'networkidle' });
      await readToTheEnd(page);
      // Shifts below a thousandth are invisible to readers, and reports round them to 0.00.
      expect(await shiftOf(page)).toBeLessThan(0.001);
    });
  });
}
