import { existsSync, statSync } from 'node:fs';
import { readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/report/types.ts';
import { demoBuilds, repository, scratch } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';
import { itemFaults } from './feed-rules.ts';
import { readTags } from './html.ts';
import { checkLinks } from './links.ts';
import { faultsOf, readThings, unseenTexts } from './structured-data.ts';

describe.each(Object.values(demoBuilds))('the demo at $base', ({ dist, base }) => {
  it('describes its pages as schema.org asks, in the words of the page', async () => {
    const faults: string[] = [];
    const seen = new Set<unknown>();
    for (const file of await glob('**/index.html', { cwd: dist })) {
      const html = await readFile(join(dist, file), 'utf8');
      const things = readThings(html);
      const found = [...things.flatMap(faultsOf), ...unseenTexts(things, html)];
      faults.push(...found.map((fault) => `${file}: ${fault}`));
      for (const thing of things) seen.add(thing['@type']);
      const [post] = things.filter((thing) => 'wordCount' in thing);
      if (post === undefined) continue;
      const picture = readTags(html).find(
        ({ attributes }) => attributes.get('property') === 'og:image',
      );
      expect(post['image']).toMatchObject({ url: picture?.attributes.get('content') });
    }
    expect(faults).toEqual([]);
    expect([...seen].sort()).toEqual(
      ['BlogPosting', 'BreadcrumbList', 'ItemList', 'Quiz', 'TechArticle', 'WebSite'].sort(),
    );
  });

  it('has a manifest with a home below the base', async () => {
    const manifest = JSON.parse(await readFile(join(dist, 'site.webmanifest'), 'utf8')) as {
      start_url: string;
      icons: unknown[];
    };
    expect(manifest.start_url).toBe(base);
    expect(manifest.icons.length).toBeGreaterThan(1);
  });

  it('has robots.txt and favicon.ico where they are looked for', () => {
    const isRoot = base === '/';
    expect(existsSync(join(dist, 'robots.txt'))).toBe(isRoot);
    expect(existsSync(join(dist, 'favicon.ico'))).toBe(isRoot);
  });
});

describe('a blog with everything that machines meet', () => {
  const dist = join(scratch, 'machines');
  const base = '/repo/';
  const root = 'https://machines.example/repo/';
  const read = (file: string) => readFile(join(dist, file), 'utf8');
  const folder = join(repository, 'tests/fixtures/machines');
  const build = () => {
    const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
    return mustRun(process.execPath, [astro, 'build', '--root', folder, '--outDir', dist], {
      cwd: folder,
    });
  };

  beforeAll(async () => {
    await rm(dist, { recursive: true, force: true });
    await build();
  });

  it('draws a social image once, and warns of a post whose image has a character of no font', async () => {
    const images = join(folder, 'node_modules/.astro/tradeoff/social-images');
    await writeFile(join(images, 'forgotten.png'), '');
    const yesterday = Date.now() / 1000 - 86_400;
    for (const name of await readdir(images))
      await utimes(join(images, name), yesterday, yesterday);
    const { output } = await build();
    const [, kept] = /^ {2}Social images +0 drawn, ([1-9]\d*) from the cache$/m.exec(output) ?? [];
    const left = await readdir(images);
    expect(left).not.toContain('forgotten.png');
    expect(left).toHaveLength(Number(kept));
    expect(output.match(/^.*no font has a glyph for.*$/gm)).toEqual([
      expect.stringContaining('src/content/designs/hidden.md: no font has a glyph for "設計"'),
    ]);
  });

  it('reports what it left out, and what it warned of', async () => {
    const file = join(folder, '.astro/tradeoff/report.json');
    const report = JSON.parse(await readFile(file, 'utf8')) as BuildReport;
    expect(report.leftOut).toEqual([
      { file: 'src/content/designs/draft.md', reason: 'draft' },
      {
        file: 'src/content/designs/later.md',
        reason: 'scheduled',
        date: '2999-01-01T00:00:00.000Z',
      },
    ]);
    expect(report.warnings).toEqual([expect.stringContaining('no font has a glyph for "設計"')]);
    const redirects = 3;
    expect(report.pages).toBe((await glob('**/*.html', { cwd: dist })).length - redirects);
  });

  it('resolves every address, in pages and in what only machines read', async () => {
    const report = await checkLinks({ dist, base, site: 'https://machines.example' });
    expect(report.broken).toEqual([]);
  });

  it('has the same items in every feed: no draft, nothing scheduled, nothing hidden', async () => {
    const { items = [] } = parseRssFeed(await read('rss.xml'));
    const all = items.map((item) => ({
      title: item.title,
      link: item.link,
      id: item.guid?.value,
      date: item.pubDate,
      html: item.content?.encoded,
    }));
    expect(itemFaults(all, root)).toEqual([]);
    const titles = ['A ring & its "cover"', 'A widget', 'unlisted', 'Alone'];
    expect(items.map(({ title }) => title)).toEqual(titles);
    const atom = parseAtomFeed(await read('atom.xml'));
    expect(atom.entries?.map(({ title }) => title?.value)).toEqual(titles);
    const json = parseJsonFeed(await read('feed.json'));
    expect(json.items?.map(({ title }) => title)).toEqual(titles);
    expect(parseRssFeed(await read('series/round-things/rss.xml')).items).toHaveLength(1);
  });

  it('attaches covers with their true length, whether a page shows them or not', async () => {
    const { size } = statSync(join(repository, 'tests/fixtures/machines/public/cover.png'));
    const { items = [] } = parseRssFeed(await read('rss.xml'));
    const cover = items[0]?.enclosures?.[0]?.url;
    expect(cover?.startsWith(`${root}_astro/cover.`)).toBe(true);
    expect(items.slice(0, 2).map(({ enclosures }) => enclosures?.[0])).toEqual([
      { url: cover, length: size, type: 'image/png' },
      { url: `${root}cover.png`, length: size, type: 'image/png' },
    ]);
    const tags = readTags(await read('designs/cover/index.html'));
    const image = tags.find(({ attributes }) => attributes.get('property') === 'og:image');
    expect(image?.attributes.get('content')).toBe(cover);
    const [article] = readThings(await read('designs/cover/index.html'));
    expect(article?.['image']).toMatchObject({ url: cover, width: 4 });
  });

  it('leaves scripts, styles and attributes of components in the page', async () => {
    const { items = [] } = parseRssFeed(await read('notes/rss.xml'));
    expect(items[0]?.content?.encoded).toBe('<p>Before.</p>\n<p>A widget says hello.</p>');
  });

  it('names authors, and hides those that the post hides', async () => {
    const { items = [] } = parseRssFeed(await read('rss.xml'));
    expect(items[0]?.dc?.creators).toEqual(['Ada']);
    expect(items[3]?.dc).toBeUndefined();
    expect(parseAtomFeed(await read('atom.xml')).authors).toEqual([
      { name: 'Ada', uri: `${root}about/`, email: 'ada@machines.example' },
    ]);
  });

  it('leads from old addresses to the post', async () => {
    for (const old of ['posts/ring/index.html', 'designs/old-ring/index.html', '2019/ring.html']) {
      const tags = readTags(await read(old));
      expect(tags.find(({ name }) => name === 'a')?.attributes.get('href')).toBe(
        '/repo/designs/cover/',
      );
      expect(
        tags
          .find(({ attributes }) => attributes.get('rel') === 'canonical')
          ?.attributes.get('href'),
      ).toBe(`${root}designs/cover/`);
    }
    const lines = (await read('_redirects')).trim().split('\n');
    expect(lines).toContain('/repo/posts/ring/ /repo/designs/cover/ 301');
    expect(lines).toContain('/repo/2019/ring.html /repo/designs/cover/ 301');
  });

  it('lists in the site map what may be listed, with the day of its last change', async () => {
    const map = await read('sitemap-0.xml');
    const entries = [...map.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)];
    const dates = new Map(entries.map(([, url = '', date]) => [url.replace(root, ''), date]));
    expect(dates.get('designs/cover/')).toBe('2026-04-01T00:00:00.000Z');
    expect(dates.get('')).toBe('2026-04-01T00:00:00.000Z');
    expect(dates.get('notes/')).toBe('2026-02-02T00:00:00.000Z');
    expect([...dates.keys()]).toEqual(expect.arrayContaining(['designs/hidden/', 'about/']));
    const absent = ['designs/unlisted/', 'designs/alone/', 'posts/ring/', '404/', 'designs/draft/'];
    expect(absent.filter((page) => dates.has(page))).toEqual([]);
  });

  it('gives programs the posts that they may have as Markdown', async () => {
    const list = await read('llms.txt');
    expect(list).toContain(`](${root}designs/cover/index.md)`);
    expect(list).not.toMatch(/unlisted|widget|draft|later/);
    expect(await read('llms-full.txt')).toContain('# Alone');
    expect(existsSync(join(dist, 'designs/unlisted/index.md'))).toBe(false);
    const widget = await read('notes/widget/index.md');
    expect(widget).toContain('A widget says hello.');
    expect(widget).not.toContain('import');
  });

  it('shows links that share a post, but where the post refuses', async () => {
    expect(await read('designs/cover/index.html')).toContain('<share-post');
    expect(await read('designs/alone/index.html')).not.toContain('<share-post');
  });

  it('says that profiles elsewhere are the same people', async () => {
    const profile = readTags(await read('index.html')).find(
      ({ attributes }) => attributes.get('href') === 'https://social.example/@ada',
    );
    expect(profile?.attributes.get('rel')).toBe('me');
  });
});
