import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseJsonFeed } from 'feedsmith';
import type { Browser, Page } from 'playwright-core';
import RssParser from 'rss-parser';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { launchBrowser } from './browser.ts';

const site = 'https://tradeoff.example';
/** The origin of the feed reader, which has none of the blog's pages, styles and scripts. */
const reader = 'https://reader.example/';
const types: Record<string, string> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

interface Item {
  url: string;
  html: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

describe.each(Object.values(demoBuilds))('in a reader, feeds of the demo at $base', (demo) => {
  const { dist, base } = demo;

  /** A page of the feed reader. It gets files of the site, as a static host would send them. */
  async function open(colorScheme: 'light' | 'dark', missing: string[]): Promise<Page> {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const { origin, pathname, href } = new URL(route.request().url());
      if (href === reader) {
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Reader' });
        return;
      }
      const file = join(dist, decodeURIComponent(pathname.slice(base.length)));
      if (origin !== site || !pathname.startsWith(base) || !existsSync(file)) {
        missing.push(href);
        await route.abort();
        return;
      }
      await route.fulfill({
        contentType: types[extname(file)] ?? 'application/octet-stream',
        headers: { 'access-control-allow-origin': '*' },
        body: await readFile(file),
      });
    });
    await page.goto(reader);
    return page;
  }

  /** Shows an item as readers do: its HTML and nothing else. */
  async function show(page: Page, { html }: Item): Promise<void> {
    await page.evaluate(async (content) => {
      document.body.innerHTML = content;
      const pictures = [...document.images];
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.all(
        pictures.map((picture) =>
          picture.complete
            ? Promise.resolve()
            : new Promise<unknown>((done) => {
                picture.addEventListener('load', done);
                picture.addEventListener('error', done);
              }),
        ),
      );
    }, html);
  }

  async function fromJson(): Promise<Item[]> {
    const { items = [] } = parseJsonFeed(await readFile(join(dist, 'feed.json'), 'utf8'));
    return items.map(({ url = '', content_html: html = '' }) => ({ url, html }));
  }

  async function fromRss(file: string): Promise<Item[]> {
    const parser = new RssParser<unknown, { 'content:encoded'?: string }>();
    const { items } = await parser.parseString(await readFile(join(dist, file), 'utf8'));
    return items.map((item) => ({ url: item.link ?? '', html: item['content:encoded'] ?? '' }));
  }

  it.each([
    ['feed.json', fromJson],
    ['tags/authoring/rss.xml', () => fromRss('tags/authoring/rss.xml')],
  ])('load every picture, with alternatives and captions: %s', async (_file, items) => {
    const missing: string[] = [];
    const page = await open('light', missing);
    let diagrams = 0;
    for (const item of await items()) {
      await show(page, item);
      const pictures = await page.evaluate(() =>
        [...document.images].map((picture) => ({
          src: picture.src,
          width: picture.naturalWidth,
          alt: picture.alt.trim(),
          caption: picture.closest('figure')?.querySelector('figcaption')?.innerText ?? '',
        })),
      );
      for (const { src, width, alt, caption } of pictures) {
        expect([src, width > 0, alt !== '']).toEqual([src, true, true]);
        if (!src.includes('/_tradeoff/figures/')) continue;
        diagrams += 1;
        expect(caption).toMatch(/^Fig\. \d+/);
      }
    }
    expect(diagrams).toBeGreaterThan(1);
    expect(missing).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'show diagrams on a ground of their own: %s',
    async (scheme) => {
      const page = await open(scheme, []);
      let diagrams = 0;
      for (const item of await fromRss('tags/authoring/rss.xml')) {
        await show(page, item);
        const looks = await page.evaluate(async () => {
          const found = document.querySelectorAll<HTMLImageElement>(
            'img[src*="/figures/"][src$=".svg"]',
          );
          return Promise.all(
            [...found].map(async ({ src }) => {
              const picture = new Image();
              picture.crossOrigin = 'anonymous';
              picture.src = src;
              await picture.decode();
              const { naturalWidth: width, naturalHeight: height } = picture;
              const pen = Object.assign(document.createElement('canvas'), {
                width,
                height,
              }).getContext('2d');
              if (pen === null) throw new Error('no canvas');
              pen.drawImage(picture, 0, 0);
              const { data } = pen.getImageData(0, 0, width, height);
              const light = (at: number) => {
                const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => {
                  const value = (data[at + part] ?? 0) / 255;
                  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              let darkest = 1;
              let clear = 0;
              for (let at = 0; at < data.length; at += 4) {
                darkest = Math.min(darkest, light(at));
                if (data[at + 3] !== 255) clear += 1;
              }
              return { src, clear, contrast: (light(0) + 0.05) / (darkest + 0.05) };
            }),
          );
        });
        for (const { src, clear, contrast } of looks) {
          diagrams += 1;
          expect([src, clear]).toEqual([src, 0]);
          expect(contrast, src).toBeGreaterThan(7);
        }
      }
      expect(diagrams).toBeGreaterThan(1);
    },
  );

  it('draw formulas', async () => {
    const page = await open('light', []);
    let formulas = 0;
    for (const item of await fromRss('tags/authoring/rss.xml')) {
      await show(page, item);
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('math')].map((math) => {
          const { width, height } = math.getBoundingClientRect();
          return { text: math.getAttribute('alttext') ?? '', seen: width > 4 && height > 4 };
        }),
      );
      formulas += boxes.length;
      expect(boxes.filter(({ text, seen }) => text === '' || !seen)).toEqual([]);
    }
    expect(formulas).toBeGreaterThan(5);
  });

  it('ask what the page asks, whole, and tell no answer', async () => {
    const page = await open('light', []);
    let questions = 0;
    for (const item of await fromRss('notes/rss.xml')) {
      const path = decodeURI(new URL(item.url).pathname).slice(base.length);
      // The page is read without its scripts, which shuffle the options.
      const html = await readFile(join(dist, path, 'index.html'), 'utf8');
      const asked = await page.evaluate((source) => {
        const post = new DOMParser().parseFromString(source, 'text/html');
        const words = (element: Element | null | undefined) =>
          (element?.textContent ?? '').replace(/\s+/g, '');
        const all = (selector: string) => [...post.querySelectorAll(selector)].map(words);
        return {
          shown: [
            ...all('.quiz .question-more pre code, .quiz .option-more pre code'),
            ...all('.quiz legend > span:last-child'),
            ...all('.quiz .option label > span:last-child'),
          ],
          secret: [...all('.quiz .question-reason'), ...all('.quiz .option-note > :last-child')],
        };
      }, html);
      await show(page, item);
      const text = (await page.evaluate(() => document.body.textContent)).replace(/\s+/g, '');
      questions += asked.secret.length;
      expect(asked.shown.filter((words) => !text.includes(words))).toEqual([]);
      expect(asked.secret.filter((words) => text.includes(words))).toEqual([]);
    }
    expect(questions).toBeGreaterThan(5);
  });
});
