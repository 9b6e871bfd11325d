import type { OutgoingHttpHeaders } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { launchBrowser } from './browser.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

/** Headers of a host that allows nothing but the site itself. */
export const strictPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
].join('; ');

/** The search's worker runs WebAssembly; pages do not. */
export function policyOf(path: string): string {
  return /\/search-worker[^/]*\.js$/.test(path)
    ? strictPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    : strictPolicy;
}

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

export interface DemoSite {
  /** Opens a page of the demo, by its path below the base, in a new context. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A page that has not navigated yet, for listeners that must not miss anything. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  url(path: string): string;
}

/**
 * Serves the demo for the tests of one file, with one browser.
 *
 * @param headers of a file, given its path below the base; by default a strict policy
 */
export function useDemo(headers?: (path: string) => OutgoingHttpHeaders): DemoSite {
  const { dist, base } = demoBuilds.repo;
  return useSite(() => Promise.resolve(dist), base, headers);
}

/**
 * Like {@link useDemo}, for another site.
 * @param dist returns the folder of its pages, and may build them first
 */
export function useSite(
  dist: () => Promise<string>,
  base: string,
  headers: (path: string) => OutgoingHttpHeaders = (path) => ({
    'content-security-policy': policyOf(path),
  }),
): DemoSite {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(await dist(), base, headers);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  const url = (path: string): string => new URL(path, served.url).href;
  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: desk, ...options });
    return context.newPage();
  };
  return {
    url,
    blank,
    open: async (path, options) => {
      const page = await blank(options);
      await page.goto(url(path), { waitUntil: 'load' });
      return page;
    },
  };
}

/** The pages that the demo has, for `describe.each`. */
export { firstPost, furtherPosts, pageTypes, postPaths } from './page-types.ts';
