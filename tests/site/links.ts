import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { addressesOf, cssAddresses, machineAddresses } from './addresses.ts';
import { readTags } from './html.ts';
import type { Tag } from './html.ts';

export interface SiteFolder {
  /** Absolute path of the built site. */
  dist: string;
  /** Path the site is served under: `/` or `/repo/`. */
  base: string;
  /** Origin of the site; absolute URLs that begin with it are local. */
  site?: string | undefined;
}

export interface LinkReport {
  pages: number;
  /** Number of local URLs that were checked. */
  checked: number;
  /** `page: URL: what is wrong`, one for each URL that does not resolve. */
  broken: string[];
}

/**
 * Follows every local URL of a built site, in pages, style sheets, drawings, feeds, sitemaps,
 * manifests, structured data, redirects and texts for machines: a path must be a file, without the
 * redirect that a missing trailing slash costs, and a fragment must be an id of its page.
 */
export async function checkLinks(folder: SiteFolder): Promise<LinkReport> {
  const files = await glob(['**/*.{html,css,xml,json,webmanifest,md,txt,svg}', '_redirects'], {
    cwd: folder.dist,
    ignore: ['pagefind/**'],
  });
  const ids = new Map<string, Set<string>>();
  const references: { from: string; address: string }[] = [];
  for (const file of files) {
    const text = await readFile(join(folder.dist, file), 'utf8');
    if (file.endsWith('.css')) {
      references.push(...cssAddresses(text).map((address) => ({ from: file, address })));
      continue;
    }
    if (!file.endsWith('.html')) {
      const addresses = machineAddresses(file, text);
      references.push(...addresses.map((address) => ({ from: file, address })));
      continue;
    }
    const tags = readTags(text);
    ids.set(file, new Set(tags.flatMap(anchorsOf)));
    references.push(
      ...tags.flatMap(addressesOf).map((address) => ({ from: file, address: address.trim() })),
    );
  }
  const broken = new Set<string>();
  let checked = 0;
  for (const { from, address } of references) {
    const url = localUrl(from, address, folder);
    if (url === undefined) continue;
    checked += 1;
    const fault = faultOf(url, folder, ids);
    if (fault !== undefined) broken.add(`${from}: ${address}: ${fault}`);
  }
  return { pages: ids.size, checked, broken: [...broken].sort() };
}

function anchorsOf({ name, attributes }: Tag): string[] {
  const id = attributes.get('id');
  const anchor = name === 'a' ? attributes.get('name') : undefined;
  return [id, anchor].filter((value) => value !== undefined);
}

const placeholderOrigin = 'https://site.invalid';

/** Resolves a URL within the site; `undefined` if it leads elsewhere. */
function localUrl(from: string, address: string, folder: SiteFolder): URL | undefined {
  const page = `${placeholderOrigin}${folder.base}${from
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1')}`;
  const own = folder.site === undefined ? undefined : new URL(folder.site).origin;
  if (!URL.canParse(address, page)) return new URL(`${placeholderOrigin}/%00`);
  const url = new URL(address, page);
  if (url.origin === placeholderOrigin) return url;
  return url.origin === own
    ? new URL(url.pathname + url.search + url.hash, placeholderOrigin)
    : undefined;
}

function faultOf(
  url: URL,
  { dist, base }: SiteFolder,
  ids: Map<string, Set<string>>,
): string | undefined {
  if (url.pathname === '/%00') return 'is no address';
  if (!url.pathname.startsWith(base)) return `leaves the base ${base}`;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const candidates =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  const file = candidates.find((candidate) => isFile(join(dist, candidate)));
  if (file === undefined) {
    return isFile(join(dist, path, 'index.html'))
      ? 'needs a redirect to the slash'
      : 'no such file';
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  // `#top` scrolls to the top without an element; `#:~:text=` marks a phrase.
  if (fragment === '' || fragment === 'top' || fragment.startsWith(':~:')) return undefined;
  const anchors = ids.get(file);
  return anchors === undefined || anchors.has(fragment)
    ? undefined
    : `no element has the id ${fragment}`;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
