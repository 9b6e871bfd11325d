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
  const slash =
    address.trailingSlash === 'always' ||
    (address.trailingSlash === 'ignore' && address.format !== 'file');
  return `${base}/${encodedPath(path)}${slash ? '/' : ''}`;
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
  if (base === '' || written === base || written.startsWith(`${base}/`)) return written;
  return base + written;
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
