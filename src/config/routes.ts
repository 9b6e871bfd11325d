import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegrationResolvedRoute } from 'astro';
import { permalinkPattern } from './permalink-pattern.ts';
import type { Session } from './session.ts';

/** A page that the theme adds: its pattern and the file under `src/routes` that makes it. */
export interface Route {
  pattern: string;
  entrypoint: URL;
}

const shared = {
  '/': 'home.astro',
  '/page/[page]': 'home-page.astro',
  '/archive': 'archive.astro',
  '/tags': 'terms.astro',
  '/tags/[...page]': 'term.astro',
  '/categories': 'terms.astro',
  '/categories/[...page]': 'term.astro',
  '/series': 'terms.astro',
  '/series/[...page]': 'term.astro',
  '/practice': 'practice.astro',
  '/practice/decks.json': 'decks.ts',
  '/sources': 'sources.astro',
  '/404': '404.astro',
  '/site.webmanifest': 'manifest.ts',
  '/llms.txt': 'llms.ts',
  '/llms-full.txt': 'llms.ts',
} as const;

/** Makes pages in the language of their URL. */
export const localeMiddleware = {
  order: 'pre',
  entrypoint: new URL('../routes/locale.ts', import.meta.url),
} as const;

/** Programs look for these only at the root of a domain. */
const ofRoot = {
  '/robots.txt': 'robots.ts',
  '/favicon.ico': 'favicon.ts',
} as const;

/** Their URLs must be absolute, so they need Astro's `site` option. */
const feeds = {
  '/rss.xml': 'site-feed.ts',
  '/atom.xml': 'site-feed.ts',
  '/feed.json': 'site-feed.ts',
  '/[name]/rss.xml': 'rss.ts',
  '/tags/[name]/rss.xml': 'rss.ts',
  '/categories/[name]/rss.xml': 'rss.ts',
  '/series/[name]/rss.xml': 'rss.ts',
} as const;

type RouteSource = Pick<Session, 'templates' | 'locales' | 'address' | 'publicDir' | 'options'>;

/** The theme's pages, without those whose pattern the owner has a page or a public file for. */
export function themeRoutes(session: RouteSource, ownPatterns: ReadonlySet<string>): Route[] {
  const { locales, publicDir } = session;
  const [first] = locales;
  const files = filesOf(first === undefined ? session : { ...session, ...first }, ownPatterns);
  const root = first === undefined || first.prefix === '' ? [...files] : rootFiles(files);
  const others = locales
    .filter(({ prefix }) => prefix !== '')
    .flatMap(({ prefix, templates, options }) => {
      const own = filesOf({ ...session, templates, options }, ownPatterns, `/${prefix}`);
      return [...own]
        .filter(([pattern]) => !ofSite.has(pattern))
        .map(([pattern, file]) => [`/${prefix}${pattern === '/' ? '' : pattern}`, file] as const);
    });
  return [...root, ...others]
    .filter(([pattern]) => !ownPatterns.has(generic(pattern)) && !isFile(join(publicDir, pattern)))
    .map(([pattern, file]) => ({
      pattern,
      entrypoint: new URL(`../routes/${file}`, import.meta.url),
    }));
}

/** Made once for a site, whatever the number of its languages. */
const ofSite: ReadonlySet<string> = new Set([
  ...['/robots.txt', '/favicon.ico', '/site.webmanifest'],
  ...['/_tradeoff/social-images/[collection]/[slug].png'],
  ...['/_tradeoff/social-images/[collection]/[locale]/[slug].png'],
]);

/** What is at the root of a site whose default locale has a prefix. Programs read `llms.txt` only there. */
function rootFiles(files: ReadonlyMap<string, string>): [pattern: string, file: string][] {
  const kept = new Set([...ofSite, '/404', '/llms.txt', '/llms-full.txt']);
  return [...files].filter(([pattern]) => kept.has(pattern));
}

/** The pages and files of a locale. */
function filesOf(
  { templates, locales, address, options }: RouteSource,
  ownPatterns: ReadonlySet<string>,
  prefix = '',
): Map<string, string> {
  const files = new Map<string, string>(Object.entries(shared));
  if (options.search) files.set('/search', 'search.astro');
  if (address.site !== undefined) {
    for (const [pattern, file] of Object.entries(feeds)) files.set(pattern, file);
  }
  if (address.base === '/') {
    for (const [pattern, file] of Object.entries(ofRoot)) files.set(pattern, file);
  }
  if (options.socialImages !== false)
    files.set('/_tradeoff/social-images/[collection]/[slug].png', 'social-image.ts');
  if (options.socialImages !== false && locales.length > 0)
    files.set('/_tradeoff/social-images/[collection]/[locale]/[slug].png', 'social-image.ts');
  if (options.favicon !== undefined) files.delete('/favicon.ico');
  if (options.permalinks !== undefined) {
    files.set(permalinkPattern, 'post.astro');
    files.set(`${permalinkPattern}/index.md`, 'post-markdown.ts');
  }
  for (const { path } of templates) {
    // If the owner has a page at the URL of the list, the theme's list starts with its second page.
    const pages = ownPatterns.has(`${prefix}/${path}`) ? 'page/[page]' : '[...page]';
    files.set(`/${path}/${pages}`, 'list.astro');
    files.set(`/${path}/[slug]`, 'post.astro');
    files.set(`/${path}/[slug]/index.md`, 'post-markdown.ts');
  }
  return files;
}

/**
 * The patterns of the pages that the owner wrote, parameters made anonymous:
 * `src/pages/tags/[name].astro` is `/tags/[]`, `src/pages/[...path].astro` is `/[...]`.
 */
export function ownPatterns(pagesDir: string): Set<string> {
  if (!existsSync(pagesDir)) return new Set();
  const files = readdirSync(pagesDir, { recursive: true, withFileTypes: true });
  return new Set(
    files
      .filter((file) => file.isFile() && /\.(astro|mdx?|markdown|html|[jt]s)$/.test(file.name))
      .map((file) => join(file.parentPath, file.name).slice(pagesDir.length).replaceAll('\\', '/'))
      .filter((path) => !path.split('/').some((segment) => segment.startsWith('_')))
      .map(
        (path) =>
          `/${path.replace(/^\/+/, '').replace(/\.\w+$/, '')}`.replace(/\/index$/, '') || '/',
      )
      .map(generic),
  );
}

function generic(pattern: string): string {
  return pattern.replace(/\[(\.{3})?[^\]]+\]/g, '[$1]');
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Patterns of paths that are served without a file. */
export function filelessRoutes(
  routes: readonly Pick<IntegrationResolvedRoute, 'type' | 'isPrerendered' | 'patternRegex'>[],
): RegExp[] {
  return routes
    .filter(({ type, isPrerendered }) => type === 'redirect' || !isPrerendered)
    .map(({ patternRegex }) => patternRegex);
}
