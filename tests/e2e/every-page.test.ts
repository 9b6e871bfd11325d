import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { axeFindings } from './axe.ts';
import { sideways } from './sideways.ts';
import { desk, pageTypes, phone, useDemo } from './site.ts';

const pages = pageTypes(demoBuilds.repo.dist);
const site = useDemo();

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

/** How much of a page moves while it is loaded and read to its end, as browsers report it. */
async function shiftsOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url(path), { waitUntil: 'networkidle' });
  await readToTheEnd(page);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  return shifts.reduce((total, value) => total + value, 0);
}

it('finds the pages of the demo', () => {
  expect(pages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['home', 'list', 'archive', 'tags', 'tag', 'not found']),
  );
});

describe.each(pages)('the $name page', ({ path }) => {
  it.each([
    ['light', phone],
    ['dark', phone],
    ['light', desk],
    ['dark', desk],
  ] as const)('breaks no axe rule in the %s scheme at %o', async (colorScheme, viewport) => {
    const page = await site.open(path, { colorScheme, viewport, bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
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

  it('loads under a strict policy without an error or a request to others', async () => {
    const page = await site.blank();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const local = request.url().startsWith(site.url('')) || request.url().startsWith('data:');
      if (!local) complaints.push(`request to ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
    });
    await page.addInitScript(() => {
      const log: string[] = [];
      Object.assign(globalThis, { policyBreaches: log });
      document.addEventListener('securitypolicyviolation', (event) => {
        log.push(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    await readToTheEnd(page);
    const breaches = await page.evaluate(
      () => (globalThis as unknown as { policyBreaches: string[] }).policyBreaches,
    );
    expect([...complaints, ...breaches]).toEqual([]);
  });

  // Whether fonts load before the first paint depends on the machine, and so does the fallback
  // font.
  it.each([phone, desk])('shifts nothing while it loads at $width px', async (viewport) => {
    const page = await site.blank({ viewport });
    await page.route('**/*.woff2', (route) => route.abort());
    // Shifts below a thousandth are invisible to readers, and reports round them to 0.00.
    expect(await shiftsOf(page, path)).toBeLessThan(0.001);
  });

  it('ships at most 3 KiB of JavaScript, 5 more with a quiz, 12 to practise, 1 to enlarge figures', async () => {
    const page = await site.blank();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    const inline = await page
      .locator('script:not([src]):not([type$="json"])')
      .evaluateAll((all) => all.map((script) => script.textContent));
    const bodies = [...(await Promise.all(scripts)), ...inline.map((text) => Buffer.from(text))];
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    const quiz = (await page.locator('post-quiz').count()) > 0 ? 5 : 0;
    const practice = (await page.locator('practice-desk').count()) > 0 ? 12 : 0;
    const figures = (await page.locator('zoom-figure').count()) > 0 ? 1 : 0;
    expect(bytes).toBeLessThanOrEqual((3 + quiz + practice + figures) * 1024);
  });
});
