import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { firstPost, useDemo } from './site.ts';

const { dist } = demoBuilds.repo;
// Like a host that sends no headers, so that only the theme keeps foreign code out.
const site = useDemo(() => ({}));
let elsewhere: Server;
let origin = '';
const asked: string[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': request.url?.endsWith('.js') ? 'text/javascript' : 'text/html',
    });
    // Visitors see a page, but a request gets a search page with a script.
    const visited = request.headers['sec-fetch-dest'] === 'document';
    response.end(
      visited
        ? ''
        : '<main><search-panel></search-panel><script src="/foreign.js"></script></main>',
    );
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

/** Opens a page into which an author wrote HTML, first in its text. */
async function open(path: string, html: string): Promise<Page> {
  const page = await site.blank({ bypassCSP: true });
  const written = await readFile(join(dist, path, 'index.html'), 'utf8');
  await page.route(site.url(path), (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: written.replace(/<main\b[^>]*>/, (main) => `${main}${html}`),
    }),
  );
  await page.goto(site.url(path), { waitUntil: 'load' });
  return page;
}

describe('HTML of an author leads no script elsewhere', () => {
  it('with a search panel of its own', async () => {
    const page = await open(
      'search/',
      `<search-panel data-bundle="${origin}/pagefind/" data-base="${origin}/"></search-panel>`,
    );
    await page.locator('search-panel').last().locator('input').focus();
    await page.locator('search-panel:defined').last().waitFor();
    await page.locator('search-panel').last().locator('input').fill('cache');
    await page.locator('search-panel .search-title').first().waitFor();
    expect(asked).toEqual([]);
  });

  it.each([
    ['a page elsewhere', () => `${origin}/search/`],
    ['another page of the site', () => site.url('archive/')],
    ['the search of another site on this host', () => new URL('/other/search/', site.url('')).href],
  ])('with a search button for %s, which stays a link', async (_name, target) => {
    const href = target();
    const page = await open(
      firstPost(dist),
      `<search-button id="own"><a href="${href}">find</a></search-button>`,
    );
    await page.locator('search-button:defined').first().waitFor();
    const left = page.waitForRequest(href);
    await page.locator('#own a').click();
    expect((await left).isNavigationRequest()).toBe(true);
    expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
    asked.length = 0;
  });

  it('with a desk of its own', async () => {
    const page = await open(
      'practice/',
      `<practice-desk data-words="{}" data-decks="${origin}/decks.json"></practice-desk>`,
    );
    await page.locator('.desk-show').first().waitFor();
    expect(asked).toEqual([]);
  });

  it('with a list of closest posts of its own', async () => {
    const page = await site.blank({ bypassCSP: true });
    const written = await readFile(join(dist, '404.html'), 'utf8');
    const html = `<closest-posts data-posts="${origin}/posts.json"><template><ul></ul></template><div role="status"></div></closest-posts>`;
    await page.route('**/nothing-here', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: written.replace(/<main\b[^>]*>/, (main) => `${main}${html}`),
      }),
    );
    const known = page.waitForResponse(site.url('_tradeoff/posts.json'));
    await page.goto(site.url('nothing-here'), { waitUntil: 'networkidle' });
    await known;
    expect(asked).toEqual([]);
  });
});
