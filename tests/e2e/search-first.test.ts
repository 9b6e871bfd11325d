import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBuilds, repository } from '../builds/paths.ts';
import { buildBlog, writeSearchBlog } from '../builds/search-blog.ts';
import { startDev, startPreview } from '../packed/dev-server.ts';
import { launchBrowser } from './browser.ts';
import { Search } from './pages/search.ts';
import { demoQueries, generated, generatedQueries } from './search-queries.ts';
import { serve } from './serve.ts';
import { policyOf } from './site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** The first result of each query in the dialog of the home page. */
async function firstResults(url: string, queries: readonly string[]) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    const search = await Search.open(page);
    return await search.askAll(queries);
  } finally {
    await context.close();
  }
}

const policy = (path: string) => ({ 'content-security-policy': policyOf(path) });

describe('thirty queries of the demo', () => {
  const queries = Object.keys(demoQueries);

  it('are thirty', () => {
    expect(queries).toHaveLength(30);
  });

  it('find the same first posts below a base, under a strict policy', async () => {
    const { dist, base } = demoBuilds.repo;
    const site = await serve(dist, base, policy);
    try {
      expect(await firstResults(site.url, queries)).toEqual(demoQueries);
    } finally {
      await site.close();
    }
  });

  it('find the same first posts in a preview', async () => {
    const site = await startPreview(repository, '--outDir', demoBuilds.root.dist);
    try {
      expect(await firstResults(site.url, queries)).toEqual(demoQueries);
    } finally {
      await site.stop();
    }
  });

  it('find the same first posts in development', async () => {
    const site = await startDev(repository);
    try {
      expect(await firstResults(site.url, queries)).toEqual(demoQueries);
    } finally {
      await site.stop();
    }
  });
});

describe('thirty queries of a blog of 1,000 posts', () => {
  const expected = generatedQueries();
  const queries = Object.keys(expected);
  const base = '/repo/';
  let folder: string;
  let dist: string;

  beforeAll(async () => {
    folder = await writeSearchBlog('search-blog', generated);
    dist = await buildBlog(folder, base);
  });

  it('are thirty', () => {
    expect(queries).toHaveLength(30);
  });

  it('find the same first posts below a base', async () => {
    const site = await serve(dist, base, policy);
    try {
      expect(await firstResults(site.url, queries)).toEqual(expected);
    } finally {
      await site.close();
    }
  });

  it('find the same first posts in a preview', async () => {
    const site = await startPreview(folder, '--base', base);
    try {
      expect(await firstResults(site.url, queries)).toEqual(expected);
    } finally {
      await site.stop();
    }
  });

  it('find the same first posts in development', async () => {
    const site = await startDev(folder);
    try {
      expect(await firstResults(site.url, queries)).toEqual(expected);
    } finally {
      await site.stop();
    }
  });
});
