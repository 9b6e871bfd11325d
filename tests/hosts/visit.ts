import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { watchBreaches } from '../e2e/breaches.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { moved } from './blog.ts';
import type { Deployed } from './deployed.ts';

const design = 'designs/a-counter-that-never-blocks/';

/**
 * What a reader does on a host, under the policies that the browser received from it: nothing may
 * be blocked.
 */
export function visitSuite(site: () => Deployed, headers: boolean): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(() => browser.close());

  async function visit(path: string): Promise<{ page: Page; breaches: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const breaches = await watchBreaches(page);
    const response = await page.goto(new URL(path, site().url).href, { waitUntil: 'networkidle' });
    const policy = response?.headers()['content-security-policy'];
    expect(policy !== undefined).toBe(headers);
    return { page, breaches };
  }

  it('searches from the home page', async () => {
    const { page, breaches } = await visit('');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search-dialog input').fill('note that moved');
    await page.locator('dialog.search-dialog .search-hit a').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${moved.path}`));
    expect(breaches).toEqual([]);
  });

  it('changes the scheme, looks closer at a diagram and says that a post was useful', async () => {
    const { page, breaches } = await visit(design);
    await page.locator('scheme-switch button').click();
    await page.locator('figure.diagram .enlarge').first().click();
    await page.locator('dialog.zoom').waitFor();
    await page.keyboard.press('+');
    await page.keyboard.press('Escape');
    await page.locator('like-buttons').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: /^Yes/ }).click();
    await page.getByRole('button', { name: 'Yes 1', pressed: true }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Thanks' }).waitFor();
    await page.reload();
    await page.locator('like-buttons').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Yes 1', pressed: true }).waitFor();
    expect(breaches).toEqual([]);
  });

  it('answers a question and a card', async () => {
    const { page, breaches } = await visit(moved.path);
    const question = page.locator('post-quiz fieldset').first();
    await question.locator('.option label').first().click();
    await question.getByRole('button', { name: 'Check' }).click();
    await question.locator('.question-reason').waitFor();
    await page.goto(new URL('practice/', site().url).href, { waitUntil: 'networkidle' });
    await page.locator('.desk-show').click();
    await page.locator('.desk-grades button').first().click();
    expect(breaches).toEqual([]);
  });

  it('is kept from what somebody else brings into a page', async () => {
    const { page, breaches } = await visit('');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "theirs"';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.body.append(style);
    });
    await expect.poll(() => breaches.join('\n')).toMatch(/script-src[\s\S]*style-src/);
    expect(await page.title()).not.toBe('theirs');
  });
}
