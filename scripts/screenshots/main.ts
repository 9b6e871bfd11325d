/**
 * Takes the pictures of the README from the built demo: `npm run build`, then `npm run screenshots`.
 *
 * Each picture is one entry of {@link shots}. A picture over the limit fails, so that the README
 * stays quick to load.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { serve } from '../../tests/e2e/serve.ts';

interface Shot {
  /** Name of the PNG file in `.github`, without its ending. */
  name: string;
  /** Path of the page below the base. */
  path: string;
  scheme: 'light' | 'dark';
  /** Brings the page into the state that the picture shows. */
  before?: (page: Page) => Promise<void>;
}

const limit = 150 * 1024;

const search = async (page: Page): Promise<void> => {
  await page.keyboard.press('/');
  const field = page.locator('dialog[open] input[type="search"]');
  await field.fill('idempotency');
  await page
    .locator('dialog[open] mark', { hasText: /idempotency/i })
    .first()
    .waitFor();
};

const shots: readonly Shot[] = [
  { name: 'post-light', path: 'designs/url-shortener/', scheme: 'light' },
  { name: 'post-dark', path: 'designs/url-shortener/', scheme: 'dark' },
  { name: 'search', path: '', scheme: 'light', before: search },
];

async function take(browser: Browser, site: string, shot: Shot, folder: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1240, height: 700 },
    colorScheme: shot.scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(new URL(shot.path, site).href);
  await page.evaluate(() => document.fonts.ready);
  await shot.before?.(page);
  const file = join(folder, `${shot.name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  const { size } = await stat(file);
  if (size > limit) {
    throw new Error(`${file} has ${Math.ceil(size / 1024)} KB, more than the 150 KB allowed.`);
  }
  console.log(`${file}  ${Math.ceil(size / 1024)} KB`);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.github');
await mkdir(folder, { recursive: true });
const site = await serve(join(root, 'dist'));
const browser = await launchBrowser();
try {
  for (const shot of shots) await take(browser, site.url, shot, folder);
} finally {
  await browser.close();
  await site.close();
}
