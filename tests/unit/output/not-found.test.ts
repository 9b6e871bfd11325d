import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import { placeNotFound } from '../../../src/output/not-found.ts';
import { address } from '../papermod/page.ts';

let root: string;
let dist: string;

beforeEach(() => {
  vi.stubEnv('NETLIFY', '');
  root = mkdtempSync(join(tmpdir(), 'not-found-'));
  dist = join(root, 'dist');
  mkdirSync(join(dist, 'de/404'), { recursive: true });
  writeFileSync(join(dist, 'de/404/index.html'), 'Nicht gefunden');
  writeFileSync(join(dist, '_redirects'), '/old/ /new/ 301\n');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function redirects(): string {
  const locales = [{ prefix: '' }, { prefix: 'de' }];
  placeNotFound({ locales, address, root } as unknown as Session, dist);
  return readFileSync(join(dist, '_redirects'), 'utf8');
}

test('the page of a locale is beside its other pages, and Cloudflare gets no line that it refuses', () => {
  expect(redirects()).toBe('/old/ /new/ 301\n');
  expect(readFileSync(join(dist, 'de/404.html'), 'utf8')).toBe('Nicht gefunden');
  expect(existsSync(join(dist, 'de/404'))).toBe(false);
});

test.each(['a build on Netlify', 'a netlify.toml'])('%s gets a line for each locale', (how) => {
  if (how === 'a netlify.toml') writeFileSync(join(root, 'netlify.toml'), '');
  else vi.stubEnv('NETLIFY', 'true');
  expect(redirects()).toBe('/old/ /new/ 301\n/blogs/de/* /blogs/de/404.html 404\n');
});
