import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildBlog, writeSearchBlog } from '../builds/search-blog.ts';
import { launchBrowser } from './browser.ts';
import { Search } from './pages/search.ts';
import { serve } from './serve.ts';

const post = `---
title: A lighthouse keeps time
date: 2026-01-01
---

Its lamp turns once in ten seconds.
`;

it('finds posts where the files of a build are on another host', async () => {
  const folder = await writeSearchBlog('search-elsewhere', 3);
  await writeFile(join(folder, 'src/content/designs/lighthouse.md'), post);
  const elsewhere = await serve(join(folder, 'dist'), '/', () => ({
    'access-control-allow-origin': '*',
  }));
  const config = `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: 'https://search.example',
  build: { assetsPrefix: '${elsewhere.url.replace(/\/$/, '')}' },
  integrations: [tradeoff({ title: 'Search', author: 'Nobody' })],
});
`;
  await writeFile(join(folder, 'astro.config.mjs'), config);
  const site = await serve(await buildBlog(folder, '/repo/'), '/repo/');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url);
    const search = await Search.open(page);
    expect(await search.ask('lamp')).toBe('A lighthouse keeps time');
    const scripts = asked.filter((url) => url.endsWith('.js'));
    expect(scripts.some((url) => url.startsWith(elsewhere.url))).toBe(true);
    // Browsers only start workers from the origin of their page.
    const worker = scripts.filter((url) => url.includes('search-worker'));
    expect(worker.map((url) => url.startsWith(`${site.url}_astro/`))).toEqual([true]);
  } finally {
    await Promise.all([browser.close(), site.close(), elsewhere.close()]);
  }
}, 240_000);
