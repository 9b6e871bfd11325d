import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { phone, useDemo } from './site.ts';

const path = 'guides/figures/';
const site = useDemo();

function dialog(page: Page): Locator {
  return page.locator('dialog.zoom');
}

/** Opens the first picture of a page. */
async function enlarge(page: Page): Promise<void> {
  await page.locator('.picture .enlarge').first().click();
  await dialog(page).waitFor();
}

async function width(page: Page): Promise<number> {
  return (await page.locator('.zoom-body > *').boundingBox())?.width ?? 0;
}

/** How far the body of the dialog is scrolled. */
function place(page: Page): Promise<number[]> {
  return page.locator('.zoom-body').evaluate((body) => [body.scrollLeft, body.scrollTop]);
}

describe('a reader who looks closer', () => {
  it('gets the picture itself in a dialog, as large as fits, and everything back with Escape', async () => {
    const page = await site.open(path);
    const before = await page.locator('.prose').innerHTML();
    const pictures = await page.locator('.prose img').count();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.locator('.picture .enlarge').first().focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(await page.locator('.prose img').count()).toBe(pictures);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    const inside = await page.locator('.zoom-body').evaluate((body) => ({
      wide: body.scrollWidth > body.clientWidth,
      high: body.scrollHeight > body.clientHeight,
    }));
    expect(inside).toEqual({ wide: false, high: false });
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    const focused = await page.evaluate(() => document.activeElement?.className);
    expect(focused).toBe('enlarge');
    expect((await page.locator('.prose').innerHTML()).replace(' style=""', '')).toBe(before);
  });

  it('zooms and moves with the keyboard', async () => {
    const page = await site.open(path);
    await enlarge(page);
    const fit = await width(page);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const larger = await width(page);
    expect(larger).toBeGreaterThan(fit * 1.9);
    const [left = 0, top = 0] = await place(page);
    expect(left).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    expect(await place(page)).toEqual([left - 64, top + 64]);
    await page.keyboard.press('-');
    expect(await width(page)).toBeLessThan(larger);
    await page.keyboard.press('0');
    expect(await width(page)).toBeCloseTo(fit, 0);
  });

  it('zooms with the buttons', async () => {
    const page = await site.open(path);
    await enlarge(page);
    const fit = await width(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await width(page)).toBeGreaterThan(fit);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await width(page)).toBeCloseTo(fit, 0);
    await page.getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('zooms with the wheel about the pointer, and drags with the mouse', async () => {
    const page = await site.open(path);
    await enlarge(page);
    const fit = await width(page);
    const box = await page.locator('.zoom-body').boundingBox();
    if (!box) throw new Error('the dialog has no body');
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => width(page)).toBeGreaterThan(fit * 2);
    const [left = 0, top = 0] = await place(page);
    // Around the left edge, so nothing is hidden on that side.
    expect(left).toBeLessThan(box.width / 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 10, box.y + box.height / 2 - 50, { steps: 5 });
    await page.mouse.up();
    expect(await place(page)).toEqual([left + 30, top + 50]);
    // The drag ends on the picture, but it is not a click that opens another.
    expect(await dialog(page).count()).toBe(1);
  });

  it('pinches with two fingers and moves with one', async () => {
    const page = await site.open(path, { viewport: phone, hasTouch: true, isMobile: true });
    await page.locator('.picture .enlarge').first().tap();
    await dialog(page).waitFor();
    const fit = await width(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type: string, ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type: type as 'touchMove',
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    await send('touchStart', [180, 420], [220, 420]);
    await send('touchMove', [140, 420], [260, 420]);
    await send('touchMove', [100, 420], [300, 420]);
    await send('touchEnd');
    const pinched = await width(page);
    expect(pinched / fit).toBeGreaterThan(3);
    const [left = 0] = await place(page);
    await send('touchStart', [200, 420]);
    await send('touchMove', [150, 420]);
    await send('touchMove', [120, 420]);
    await send('touchEnd');
    expect((await place(page))[0]).toBeGreaterThan(left + 60);
    expect(await width(page)).toBe(pinched);
  });

  it.each(['light', 'dark'] as const)(
    'breaks no axe rule there in the %s scheme',
    async (colorScheme) => {
      const page = await site.open(path, { colorScheme, bypassCSP: true });
      await enlarge(page);
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});

describe('the element that does it', () => {
  it('is at most 3 KiB, and only on pages with something to enlarge', async () => {
    const sizes = async (path: string) => {
      const page = await site.blank();
      const bodies: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        if (/Zoom/.test(response.url())) bodies.push(response.body());
      });
      await page.goto(site.url(path), { waitUntil: 'networkidle' });
      return (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    };
    const [size = Infinity, ...others] = await sizes(path);
    expect(others).toEqual([]);
    expect(size).toBeLessThan(3 * 1024);
    expect(await sizes('guides/options/')).toEqual([]);
  });

  it('leaves a picture as it is without JavaScript', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('.picture img').first().isVisible()).toBe(true);
    expect(await page.locator('.picture .enlarge').count()).toBe(0);
  });
});
