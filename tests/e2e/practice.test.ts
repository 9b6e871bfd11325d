import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { phone, useDemo } from './site.ts';

const site = useDemo();

async function open(options = {}, path = 'practice/'): Promise<Page> {
  const page = await site.open(path, options);
  await page.locator('.desk-show').waitFor();
  return page;
}

const due = async (page: Page): Promise<number> =>
  Number.parseInt(await page.locator('h1').innerText());
const front = (page: Page): Promise<string> => page.locator('.desk-front').innerText();

async function grade(page: Page, key: string): Promise<void> {
  const asked = await page.locator('.desk-front').elementHandle();
  await page.keyboard.press('Space');
  await page.locator('.desk-grades button').first().waitFor();
  await page.keyboard.press(key);
  await page.waitForFunction((element) => !element?.isConnected, asked);
}

describe('the practice page', () => {
  it('asks card by card with keys alone, and keeps what was graded', async () => {
    const page = await open();
    const before = await due(page);
    const first = await front(page);
    await grade(page, '4');
    expect(await due(page)).toBe(before - 1);
    expect(await front(page)).not.toBe(first);
    await page.reload();
    await page.locator('.desk-show').waitFor();
    expect(await due(page)).toBe(before - 1);
  });

  it('asks again today what was not known, and takes a grade back', async () => {
    const page = await open();
    const before = await due(page);
    const first = await front(page);
    await grade(page, '1');
    expect(await due(page)).toBe(before);
    await page.keyboard.press('u');
    await expect.poll(() => front(page)).toBe(first);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain('#c-');
  });

  it('has only the cards of the post that the reader studies', async () => {
    const page = await open({}, 'practice/?post=notes/quorums');
    expect(await page.locator('.desk-head a').getAttribute('href')).toContain('/notes/quorums/');
    expect(await page.locator('[data-deck="notes/consistent-hashing"]').innerText()).toBe('');
  });

  it('says when the next is once nothing is due', async () => {
    const page = await open({}, 'practice/?post=notes/quorums');
    for (let left = await due(page); left > 0; left -= 1) await grade(page, '4');
    await expect
      .poll(() => page.locator('.desk').innerText())
      .toMatch(/Nothing is due today\. The next card is due on/);
  });

  it('agrees with another tab', async () => {
    const page = await open();
    const before = await due(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.desk-show').waitFor();
    await grade(other, '4');
    await expect.poll(() => due(page)).toBe(before - 1);
    await grade(page, '4');
    await expect.poll(() => due(other)).toBe(before - 2);
  });

  it('works on when the browser keeps nothing, and says so', async () => {
    const page = await site.blank();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(site.url('practice/'));
    await page.locator('.desk-show').waitFor();
    await grade(page, '4');
    expect(await page.locator('.desk-said').innerText()).toMatch(/blocking storage/);
  });

  it('leaves out of a file what is no schedule, says so, and asks on', async () => {
    const page = await open();
    const cards = { bad: [1, 1, 1, 1, 0, 1, 0, 99, 1], worse: 'x' };
    await page.locator('.practice-data input').setInputFiles({
      name: 'practice.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({ format: 'tradeoff-progress', version: 1, quizzes: {}, cards }),
      ),
    });
    await expect
      .poll(() => page.locator('.practice-kept').innerText())
      .toMatch(/0 entries imported\. Entries skipped .*: 2\./);
    await page.reload();
    await page.locator('.desk-show').waitFor();
    await grade(page, '3');
    expect(await front(page)).not.toBe('');
  });

  it('begins anew from a schedule that cannot be read', async () => {
    const page = await open();
    await page.evaluate(() => {
      localStorage.setItem('tradeoff:/repo/:practice', '{"version":1,"cards":{"a":[1]');
    });
    await page.reload();
    await page.locator('.desk-show').waitFor();
    expect(await page.locator('.desk-said').innerText()).toMatch(/could not be read/);
    await grade(page, '3');
    expect(await front(page)).not.toBe('');
  });

  it('tells those who have studied what is due, and nobody else', async () => {
    const page = await open();
    const count = page.locator('header practice-count').first();
    expect(await count.textContent()).toBe('');
    await grade(page, '1');
    await page.goto(site.url(''));
    expect((await count.textContent())?.trim()).toBe('1');
  });

  it('lists the decks without JavaScript', async () => {
    const page = await site.open('practice/', { javaScriptEnabled: false });
    expect(await page.locator('.decks a').count()).toBeGreaterThan(1);
    expect(await page.locator('.desk').innerText()).toContain('needs JavaScript');
  });

  it.each(['light', 'dark'] as const)('breaks no rule of axe in %s', async (colorScheme) => {
    const page = await open({ bypassCSP: true, colorScheme, viewport: phone });
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Space');
    expect(await axeFindings(page)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider).toBe(false);
  });
});
