/** The parts of Astro's config that decide what an address looks like. */
export interface AddressConfig {
  /** E.g. `/` or `/repo/`. */
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  /** Astro's `build.format`: `directory`, `file` or `preserve`. */
  format: string;
  site: string | undefined;
}

/**
 * The address of a page of the site, with base and trailing slash as configured.
 * `ignore` follows what a static host serves: a slash for folders, none for files.
 *
 * @param path segments from the site's root, without slashes at the ends; `''` is the home page.
 */
export function pageHref(path: string, address: AddressConfig): string {
  const base = address.base.replace(/\/*$/, '');
  if (path === '') return address.trailingSlash === 'never' && base !== '' ? base : `${base}/`;
  return `${base}/${encodedPath(path)}${hasSlash(address) ? '/' : ''}`;
}

/**
 * A path as the addresses of the site have it. What means nothing in a path stays as it is (`c++`, `a,b`), as Astro
 * and hosts compare it; what would begin a query or an anchor is encoded.
 */
function encodedPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The address of the practice page for one post, whose id may have what separates the values of a query. */
export function practiceHref(post: string, address: AddressConfig): string {
  return `${pageHref('practice', address)}?post=${encodeURI(post).replace(/[&+]/g, encodeURIComponent)}`;
}

/**
 * The address of a file of the site, with the base: `rss.xml`, `designs/ring/index.md`.
 *
 * @param path segments from the site's root, without a slash in front.
 */
export function fileHref(path: string, { base }: AddressConfig): string {
  return `${base.replace(/\/*$/, '')}/${encodedPath(path)}`;
}

/**
 * An address that an author or owner wrote. A path from the root gets the base unless it has it already;
 * everything else is returned as it is.
 */
export function writtenHref(written: string, address: AddressConfig): string {
  if (!written.startsWith('/') || written.startsWith('//')) return written;
  const base = address.base.replace(/\/*$/, '');
  const isWhole = base === '' || written === base || written.startsWith(`${base}/`);
  const whole = isWhole ? written : base + written;
  if (hasSlash(address)) return whole;
  // A page has no slash at its end then, and a host may answer nothing at the path with one.
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(whole) ?? [];
  const bare = path.replace(/\/+$/, '');
  return `${bare === base ? pageHref('', address) : bare}${rest}`;
}

/** Whether the addresses of pages end with a slash. */
function hasSlash({ trailingSlash, format }: AddressConfig): boolean {
  return trailingSlash === 'always' || (trailingSlash === 'ignore' && format !== 'file');
}

/**
 * The address of the page that is being drawn, as links to it have it.
 *
 * @param pathname of Astro, which has the name of the file where a build writes files in place of folders.
 */
export function ownHref(pathname: string, address: AddressConfig): string {
  const base = address.base.replace(/\/*$/, '');
  const path = `${pathname}/`.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  const bare = path.replace(/^\/+|\/+$/g, '');
  if (address.format === 'directory') return pageHref(readable(bare), address);
  return pageHref(readable(bare.replace(/(?:^|\/)index\.html$|\.html$/, '')), address);
}

/** An absolute address when `site` is configured, else the path. */
export function absoluteHref(href: string, address: AddressConfig): string {
  return address.site === undefined ? href : new URL(href, address.site).href;
}

/** A path as people write it, or as it is when it is not encoded correctly. */
export function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
