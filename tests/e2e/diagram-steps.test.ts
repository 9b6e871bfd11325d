import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { phone, useDemo } from './site.ts';

const path = 'guides/figures/';
const site = useDemo();

function walk(page: Page): Locator {
  return page.locator('figure:has(diagram-steps)').first();
}

/** Numbers of the steps that are marked as current, and the highlighted texts. */
async function shown(page: Page) {
  const current = await walk(page)
    .locator('.steps > li')
    .evaluateAll((items) =>
      items.flatMap((item, index) => (item.ariaCurrent === 'step' ? [index + 1] : [])),
    );
  return { current, parts: await walk(page).locator('.dg [data-on]').count() };
}

describe('a diagram with steps', () => {
  it('is gone through with its buttons', async () => {
    const page = await site.open(path);
    const [back, next] = ['Back', 'Next'].map((name) => walk(page).getByRole('button', { name }));
    expect(await shown(page)).toEqual({ current: [], parts: 0 });
    expect(await back?.getAttribute('aria-disabled')).toBe('true');
    await next?.click();
    const first = await shown(page);
    expect(first.current).toEqual([1]);
    expect(first.parts).toBeGreaterThan(3);
    expect(await walk(page).locator('output').innerText()).toMatch(/^Step 1 of 3\s+Worker A takes/);
    await next?.click();
    await next?.click();
    // At the end the button does nothing, and keeps the focus.
    await page.keyboard.press('Enter');
    expect((await shown(page)).current).toEqual([3]);
    expect(await next?.getAttribute('aria-disabled')).toBe('true');
    await back?.click();
    expect((await shown(page)).current).toEqual([2]);
  });

  it('is gone through with the arrow keys', async () => {
    const page = await site.open(path);
    await walk(page).getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect((await shown(page)).current).toEqual([2]);
    await page.keyboard.press('ArrowLeft');
    expect((await shown(page)).current).toEqual([1]);
  });

  it('draws what the step names in another colour and a stronger line', async () => {
    const page = await site.open(path);
    const line = walk(page).locator('.dg line[data-step="1"]').first();
    const look = () =>
      line.evaluate((element) => {
        const { stroke, strokeWidth } = getComputedStyle(element);
        return [stroke, strokeWidth];
      });
    const before = await look();
    await walk(page).getByRole('button', { name: 'Next' }).click();
    const after = await look();
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe('2.5px');
  });

  it('has no fault that axe finds, on a phone either, before and within its steps', async () => {
    const page = await site.open(path, { viewport: phone });
    expect(await axeFindings(page)).toEqual([]);
    await walk(page).getByRole('button', { name: 'Next' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is a numbered list on paper and without JavaScript', async () => {
    const plain = await site.open(path, { javaScriptEnabled: false });
    expect(await walk(plain).locator('.steps > li').allInnerTexts()).toHaveLength(3);
    expect(await walk(plain).getByRole('button').count()).toBe(0);
    const page = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await walk(page).locator('.step-bar').isVisible()).toBe(false);
    expect(await walk(page).locator('ol').isVisible()).toBe(true);
  });

  it('costs its page 2 KiB, and no other page anything', async () => {
    const sizes = async (where: string) => {
      const page = await site.blank();
      const bodies: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        if (/DiagramSteps/.test(response.url())) bodies.push(response.body());
      });
      await page.goto(site.url(where), { waitUntil: 'networkidle' });
      return (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    };
    const [size = Infinity, ...others] = await sizes(path);
    expect(others).toEqual([]);
    expect(size).toBeLessThan(2 * 1024);
    expect(await sizes('guides/options/')).toEqual([]);
  });
});
