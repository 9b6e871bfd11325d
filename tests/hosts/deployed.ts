import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { moved } from './blog.ts';

/** A blog that a host serves. */
export interface Deployed {
  /** Its root URL, with a trailing slash. */
  url: string;
  /** The files that were published. */
  dist: string;
}

/** How hosts differ. */
export interface HostRules {
  /** Whether it sends the headers in `_headers`. */
  headers: boolean;
  /** Its response for a page that is requested without its slash. */
  withoutSlash: 200 | 301 | 307;
  /** Whether it redirects aliases itself; otherwise a page does. */
  redirects: boolean;
  /** Whether its local runtime answers unknown URLs with `404.html`. */
  notFound: boolean;
}

const security = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const directives = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
];

const machineFiles: [file: string, type: RegExp][] = [
  ['rss.xml', /^(?:text|application)\/(?:rss\+)?xml/],
  ['atom.xml', /^(?:text|application)\/(?:atom\+)?xml/],
  ['feed.json', /^application\/json/],
  ['sitemap-index.xml', /^(?:text|application)\/xml/],
  ['llms.txt', /^text\/plain/],
  [`${moved.path}index.md`, /^text\/markdown/],
  ['site.webmanifest', /^application\/manifest\+json/],
  ['favicon.svg', /^image\/svg\+xml/],
  ['.well-known/security.txt', /^text\/plain/],
];

const assetTypes: Record<string, RegExp> = {
  css: /^text\/css/,
  js: /^(?:text|application)\/javascript/,
  woff2: /^font\/woff2/,
};

/** What every host has to do with the same blog. */
export function deployedSuite(site: () => Deployed, rules: HostRules): void {
  const ask = (path: string): Promise<Response> =>
    fetch(new URL(path, site().url), { redirect: 'manual' });
  const file = (path: string): Promise<string> => readFile(join(site().dist, path), 'utf8');
  const files = (pattern: string): string[] => globSync(pattern, { cwd: site().dist }).sort();
  /** Paths of all pages except redirects. */
  const pages = (): string[] =>
    files('**/index.html')
      .filter((name) => !moved.aliases.some((alias) => name.startsWith(alias)))
      .map((name) => name.replace(/index\.html$/, ''));

  const policed = (response: Response, path: string): void => {
    const sent = Object.fromEntries(response.headers);
    if (!rules.headers) {
      for (const name of [...Object.keys(security), 'content-security-policy'])
        expect(sent, path).not.toHaveProperty(name);
      return;
    }
    expect(sent, path).toMatchObject(security);
    const policy = sent['content-security-policy'] ?? '';
    expect(policy.split('; '), path).toEqual(expect.arrayContaining(directives));
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  };

  it('serves every page, with the headers that belong to it', async () => {
    expect(pages()).toEqual(
      expect.arrayContaining([
        '',
        'about/',
        'archive/',
        'designs/',
        'practice/',
        'search/',
        'tags/',
      ]),
    );
    for (const path of pages()) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toMatch(/^text\/html; *charset=utf-8$/i);
      expect(await response.text(), path).toBe(await file(`${path}index.html`));
      policed(response, path);
    }
  });

  it('finds a page without its slash, and keeps what is asked of it', async () => {
    for (const path of ['designs', 'search', 'notes/moved']) {
      const response = await ask(`${path}?q=a+b`);
      expect([path, response.status]).toEqual([path, rules.withoutSlash]);
      if (rules.withoutSlash === 200) {
        expect(await response.text()).toBe(await file(`${path}/index.html`));
        continue;
      }
      const to = new URL(response.headers.get('location') ?? '', response.url);
      expect(to.href).toBe(new URL(`${path}/?q=a+b`, site().url).href);
    }
  });

  if (rules.notFound) {
    it('answers unknown addresses with the page for them', async () => {
      const page = await file('404.html');
      for (const path of ['none', 'none/', 'notes/none/', 'none.html', 'api/none', '_headers']) {
        // A host that does not read the file serves it like any other.
        if (path === '_headers' && !rules.headers) continue;
        const response = await ask(path);
        expect([path, response.status]).toEqual([path, 404]);
        expect(await response.text(), path).toBe(page);
        policed(response, path);
      }
    });
  }

  it.each(moved.aliases)('leads from %s to the post', async (alias) => {
    const to = new URL(moved.path, site().url).pathname;
    let response = await ask(alias);
    if (rules.redirects) {
      expect(response.status).toBe(301);
    } else {
      if (!/\/$|\.html$/.test(alias)) response = await ask(`${alias}/`);
      expect(response.status).toBe(200);
    }
    const location = rules.redirects
      ? response.headers.get('location')
      : /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(await response.text())?.[1];
    expect(new URL(location ?? '', response.url).pathname).toBe(to);
  });

  it('serves scripts, styles and fonts for good, under names that change', async () => {
    const assets = files('_astro/**');
    const types = new Set(assets.map((name) => name.split('.').at(-1) ?? ''));
    expect([...types]).toEqual(expect.arrayContaining(['css', 'js', 'woff2']));
    for (const name of assets) {
      const response = await ask(name);
      expect([name, response.status]).toEqual([name, 200]);
      expect(response.headers.get('content-type'), name).toMatch(
        assetTypes[name.split('.').at(-1) ?? ''] ?? /^image\//,
      );
      const caching = response.headers.get('cache-control');
      if (rules.headers) expect(caching, name).toBe('public, max-age=31536000, immutable');
      await response.arrayBuffer();
      policed(response, name);
    }
    if (!rules.headers) return;
    for (const name of ['', 'rss.xml', 'pagefind/pagefind-entry.json'])
      expect((await ask(name)).headers.get('cache-control')).not.toMatch(/immutable/);
  });

  it('has a file for robots at the root of its domain, where alone they look for it', async () => {
    const { status } = await fetch(new URL('/robots.txt', site().url));
    expect(status).toBe(new URL(site().url).pathname === '/' ? 200 : 404);
  });

  it.each(machineFiles)('serves %s as what it is', async (name, type) => {
    const response = await ask(name);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(await response.text()).toBe(await file(name));
  });
}
