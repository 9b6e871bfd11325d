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
  const session = { templates: [{ collection: 'designs' }] } as unknown as Session;
  const patterns = (own: string[]) =>
    themeRoutes(session, new Set(own)).flatMap(({ pattern }) =>
      pattern.startsWith('/designs') ? pattern : [],
    );
  expect(patterns([])).toEqual(['/designs/[...page]', '/designs/[slug]']);
  expect(patterns(['/designs'])).toEqual(['/designs/page/[page]', '/designs/[slug]']);
  expect(patterns(['/designs/[...]'])).toEqual(['/designs/[slug]']);
});
