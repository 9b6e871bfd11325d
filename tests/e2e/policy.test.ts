import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { watchBreaches } from './breaches.ts';
import { hostHeaders } from './host-headers.ts';
import { first, serveLikesBlog } from './likes/blog.ts';
import { firstPost, furtherPosts, pageTypes, useDemo } from './site.ts';

const { dist, base } = demoBuilds.repo;
const pages = [...pageTypes(dist), ...furtherPosts(dist)];
const site = useDemo((path) => hostHeaders(dist, base)(path));

/** Opens a page and collects what its policies block from then on. */
async function watched(path: string): Promise<{ page: Page; breaches: string[] }> {
  const page = await site.blank();
  const breaches = await watchBreaches(page);
  await page.goto(site.url(path), { waitUntil: 'networkidle' });
  return { page, breaches };
}

/** Pages that are not related to a post, and of a type that other tests do not visit. */
const more = ['practice/', 'series/', 'categories/', 'guides/', 'guides/start/'];

describe('the headers of a host', () => {
  it('hold the policy, and what a policy in the page cannot say', async () => {
    const page = await site.blank();
    const headers = (await page.goto(site.url('')))?.headers() ?? {};
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/'unsafe-/);
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['cache-control']).toBeUndefined();
    const style = await page.locator('link[rel="stylesheet"]').first().getAttribute('href');
    const asset = await page.request.get(new URL(style ?? '', site.url('')).href);
    expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('stop what somebody else brings into a page', async () => {
    const { page, breaches } = await watched('');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "theirs"';
      document.body.append(script);
      const frame = document.createElement('iframe');
      frame.src = 'https://frames.example/';
      document.body.append(frame);
    });
    await expect.poll(() => breaches.join('\n')).toMatch(/script-src[\s\S]*frame-src/);
    expect(await page.title()).not.toBe('theirs');
  });

  it('are not needed for that: each page holds its policy, before anything it could stop', async () => {
    const page = await site.blank();
    for (const { path } of pages) {
      const html = await (await page.request.get(site.url(path))).text();
      const before = html.slice(0, html.indexOf('http-equiv="Content-Security-Policy"'));
      expect(before, path).toMatch(/^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta $/i);
    }
  });
});

describe('under the policy of the page and that of the host', () => {
  it('every kind of page loads', async () => {
    for (const path of [...pages.map(({ path }) => path), ...more]) {
      const { page, breaches } = await watched(path);
      expect(breaches, path).toEqual([]);
      await page.context().close();
    }
  });

  it('the search finds, from the dialog of a page', async () => {
    const { page, breaches } = await watched('');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search-dialog input').fill('cache');
    await page.locator('dialog.search-dialog .search-hit').first().waitFor();
    expect(breaches).toEqual([]);
  });

  it('the scheme changes and code is copied', async () => {
    const { page, breaches } = await watched(firstPost(dist));
    await page.locator('scheme-switch button').click();
    expect(await page.locator('html').getAttribute('data-theme')).not.toBeNull();
    await page.locator('code-copy button').first().click();
    expect(breaches).toEqual([]);
  });

  it.each(['.picture', 'figure.diagram'])('%s is enlarged and moved', async (figure) => {
    const { page, breaches } = await watched('guides/figures/');
    await page.locator(`${figure} .enlarge`).first().click();
    const body = page.locator('dialog.zoom .zoom-body');
    await body.waitFor();
    const width = async () => (await body.locator('> *').boundingBox())?.width ?? 0;
    const fit = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(fit);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(breaches).toEqual([]);
  });

  it('a like is counted by the service, undone and kept', async () => {
    const blog = await serveLikesBlog(undefined, (dist, path) => hostHeaders(dist, '/')(path));
    try {
      const page = await site.blank();
      const breaches = await watchBreaches(page);
      const address = `${blog.url}${first}/`;
      const response = await page.goto(address, { waitUntil: 'networkidle' });
      expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
      await page.locator('like-buttons').scrollIntoViewIfNeeded();
      const yes = page.getByRole('button', { name: /^Yes/ });
      await yes.click();
      await page.getByRole('button', { name: 'Yes 4', pressed: true }).waitFor();
      await expect.poll(async () => (await blog.store.counts([first])).get(first)?.up).toBe(4);
      await yes.click();
      await page.getByRole('button', { name: 'Yes 3', pressed: false }).waitFor();
      await expect.poll(async () => (await blog.store.counts([first])).get(first)?.up).toBe(3);
      expect(breaches).toEqual([]);
    } finally {
      await blog.close();
    }
  });

  it('a question is answered', async () => {
    const { page, breaches } = await watched('notes/quorums/');
    const question = page.locator('post-quiz fieldset').first();
    await question.locator('.option label').first().click();
    await question.getByRole('button', { name: 'Check' }).click();
    await question.locator('.question-reason').waitFor();
    expect(breaches).toEqual([]);
  });

  it('a video plays', async () => {
    const { page, breaches } = await watched('guides/formulas-and-shortcodes/');
    await page.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>The player</title>' }),
    );
    await page.locator('youtube-video a').first().click();
    const player = page.frameLocator('youtube-video iframe').locator('title');
    await expect.poll(() => player.textContent()).toBe('The player');
    expect(breaches).toEqual([]);
  });

  it('a card is turned and graded', async () => {
    const { page, breaches } = await watched('practice/');
    await page.locator('.desk-show').click();
    await page.locator('.desk-grades button').first().click();
    expect(breaches).toEqual([]);
  });
});
