import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ownPatterns, themeRoutes } from '../../../src/config/routes.ts';
import type { Session } from '../../../src/config/session.ts';

it('reads the patterns of a pages folder, with anonymous parameters', () => {
  const pages = mkdtempSync(join(tmpdir(), 'pages-'));
  const files = [
    'index.astro',
    'about.md',
    'tags/[name].astro',
    'tags/index.astro',
    '_parts/x.astro',
  ];
  for (const file of [...files, 'notes.txt']) {
    mkdirSync(dirname(join(pages, file)), { recursive: true });
    writeFileSync(join(pages, file), '');
  }
  expect([...ownPatterns(`${pages}/`)].sort()).toEqual(['/', '/about', '/tags', '/tags/[]']);
  rmSync(pages, { recursive: true });
});

it('is empty without a pages folder', () => {
  expect(ownPatterns('/does/not/exist/').size).toBe(0);
});

it('leaves the first page of a list to a page of the owner, and keeps the next', () => {
  const session = {
    templates: [{ collection: 'systems', path: 'designs' }],
    locales: [],
    address: { site: undefined },
    options: { search: true },
    publicDir: '/does/not/exist/',
  } as unknown as Session;
  const patterns = (own: string[]) =>
    themeRoutes(session, new Set(own)).flatMap(({ pattern }) =>
      pattern.startsWith('/designs') ? pattern : [],
    );
  const posts = ['/designs/[slug]', '/designs/[slug]/index.md'];
  expect(patterns([])).toEqual(['/designs/[...page]', ...posts]);
  expect(patterns(['/designs'])).toEqual(['/designs/page/[page]', ...posts]);
  expect(patterns(['/designs/[...]'])).toEqual(posts);
});

const bare = { templates: [], locales: [], options: { search: true } };

it('has a search page unless the blog wants none', () => {
  const address = { site: undefined };
  const session = { ...bare, address, publicDir: '/does/not/exist/' };
  const patterns = (given: object) =>
    themeRoutes(given as unknown as Session, new Set()).map(({ pattern }) => pattern);
  expect(patterns(session)).toContain('/search');
  expect(patterns({ ...session, options: { search: false } })).not.toContain('/search');
});

it('has feeds where the site has an address, and leaves each to a file of the owner', () => {
  const publicDir = mkdtempSync(join(tmpdir(), 'public-'));
  const feeds = (site: string | undefined) =>
    themeRoutes(
      {
        templates: [],
        locales: [],
        address: { site },
        options: { search: true },
        publicDir,
      } as unknown as Session,
      new Set(),
    )
      .map(({ pattern }) => pattern)
      .filter((pattern) => /rss|atom|feed/.test(pattern));
  expect(feeds(undefined)).toEqual([]);
  expect(feeds('https://ex.org')).toEqual(
    expect.arrayContaining(['/rss.xml', '/tags/[name]/rss.xml']),
  );
  writeFileSync(join(publicDir, 'rss.xml'), '');
  expect(feeds('https://ex.org')).not.toContain('/rss.xml');
  rmSync(publicDir, { recursive: true });
});

it('has every page once for each language, and what programs look for once', () => {
  const templates = [{ collection: 'designs', path: 'designs' }];
  const moved = [{ collection: 'designs', path: 'entwürfe' }];
  const address = { site: 'https://ex.org', base: '/' };
  const options = { search: true, socialImages: false };
  const inGerman = { ...options, permalinks: {} };
  const patterns = (prefix: string) =>
    themeRoutes(
      {
        ...{ templates, address, publicDir: '/does/not/exist/' },
        options,
        locales: [
          { name: 'en', prefix, isDefault: true, templates, options },
          { name: 'de', prefix: 'de', isDefault: false, templates: moved, options: inGerman },
        ],
      } as unknown as Session,
      new Set(['/de/archive']),
    ).map(({ pattern }) => pattern);
  const plain = patterns('');
  expect(plain).toEqual([...new Set(plain)]);
  expect(plain).toEqual(expect.arrayContaining(['/', '/archive', '/designs/[slug]', '/rss.xml']));
  expect(plain).toEqual(
    expect.arrayContaining([
      '/de',
      '/de/404',
      '/de/rss.xml',
      '/de/entwürfe/[slug]',
      '/de/llms.txt',
    ]),
  );
  // Only a language with permalinks has a route for every path.
  expect(plain.filter((pattern) => pattern.includes('[...permalink]'))).toEqual([
    ...['/de/[...permalink]', '/de/[...permalink]/index.md'],
  ]);
  expect(plain).not.toContain('/de/archive');
  expect(plain.filter((pattern) => pattern.endsWith('robots.txt'))).toEqual(['/robots.txt']);
  const prefixed = patterns('en');
  expect(prefixed.filter((pattern) => !/^\/(?:de|en)(?:\/|$)/.test(pattern))).toEqual([
    ...['/404', '/site.webmanifest', '/llms.txt', '/llms-full.txt', '/robots.txt', '/favicon.ico'],
  ]);
  expect(prefixed).toEqual(expect.arrayContaining(['/en', '/en/designs/[slug]', '/de/tags']));
});
