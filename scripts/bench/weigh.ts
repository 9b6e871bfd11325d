import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { serve } from '../../tests/e2e/serve.ts';
import type { BenchSite } from './sites.ts';

export type Part = 'html' | 'css' | 'js' | 'fonts' | 'other';

/** Bytes of one part of a page, as they are and compressed file by file. */
export interface Weight {
  plain: number;
  gzip: number;
  brotli: number;
}

export type PageWeight = Record<Part, Weight>;

const parts: Record<string, Part> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
};

/** Weighs what a browser fetches on a first visit, at 1280 px, for one page of each type. */
export async function weighPages({
  folder,
  pages,
}: BenchSite): Promise<Record<keyof BenchSite['pages'], PageWeight>> {
  const served = await serve(join(folder, 'dist'));
  const browser = await launchBrowser();
  try {
    return {
      home: await weighPage(browser, served.url + pages.home),
      list: await weighPage(browser, served.url + pages.list),
      post: await weighPage(browser, served.url + pages.post),
    };
  } finally {
    await browser.close();
    await served.close();
  }
}

async function weighPage(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const weight = await weigh(page, () => page.goto(url, { waitUntil: 'networkidle' }));
  await context.close();
  return weight;
}

/** Weighs what a page fetches while something is done. */
export async function weigh(page: Page, act: () => Promise<unknown>): Promise<PageWeight> {
  const bodies: Promise<{ part: Part; body: Buffer }>[] = [];
  const listen = (response: Response): void => {
    // A browser asks for /favicon.ico on its own; a site without one answers with its 404 page.
    if (!response.ok()) return;
    const part = parts[response.request().resourceType()] ?? 'other';
    bodies.push(response.body().then((body) => ({ part, body })));
  };
  page.on('response', listen);
  await act();
  page.off('response', listen);
  const weight: PageWeight = {
    html: none(),
    css: none(),
    js: none(),
    fonts: none(),
    other: none(),
  };
  for (const { part, body } of await Promise.all(bodies)) {
    // Fonts are compressed already, and hosts send them as they are.
    const packed = part === 'fonts';
    weight[part].plain += body.length;
    weight[part].gzip += packed ? body.length : gzipSync(body, { level: 9 }).length;
    weight[part].brotli += packed ? body.length : brotliCompressSync(body).length;
  }
  return weight;
}

function none(): Weight {
  return { plain: 0, gzip: 0, brotli: 0 };
}
