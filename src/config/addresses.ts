/** The parts of Astro's config that decide how URLs look. */
export interface AddressConfig {
  /** E.g. `/` or `/repo/`. */
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  /** Astro's `build.format`: `directory`, `file` or `preserve`. */
  format: string;
  site: string | undefined;
  /** First part of the pages of a locale, such as `de`; absent for those of the default one. */
  prefix?: string;
}

/**
 * The URL of a page of the site, with base and trailing slash as configured. With `ignore`, folders get a slash and
 * files don't, as on a static host.
 *
 * @param path segments from the root of the locale, without slashes at the ends; `''` is its home page.
 */
export function pageHref(path: string, address: AddressConfig): string {
  return pathHref(localPath(path, address), address);
}

/**
 * The path of a page or file of a locale from the root of the site, without slashes at its ends.
 *
 * @param path the same for all locales, such as `archive` or `rss.xml`
 */
export function localPath(path: string, { prefix = '' }: Pick<AddressConfig, 'prefix'>): string {
  return [prefix, path].filter(Boolean).join('/');
}

/** The URL of a page by its path from the root of the site, whatever its locale. */
export function pathHref(path: string, address: AddressConfig): string {
  const base = address.base.replace(/\/*$/, '');
  if (path === '') return address.trailingSlash === 'never' && base !== '' ? base : `${base}/`;
  return `${base}/${encodedPath(path)}${hasSlash(address) ? '/' : ''}`;
}

/**
 * A path as it is in URLs of the site. Characters without a meaning in a path stay (`c++`, `a,b`), because Astro and
 * hosts compare them so; those that would begin a query or an anchor are encoded.
 */
function encodedPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The URL of the practice page for one post. Its id is encoded, because it may contain `&` or `=`. */
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
 * A URL that an author or owner wrote. A path from the root gets the base unless it already has it; anything else is
 * returned unchanged.
 */
export function writtenHref(written: string, address: AddressConfig): string {
  if (!written.startsWith('/') || written.startsWith('//')) return written;
  const base = address.base.replace(/\/*$/, '');
  const isWhole = base === '' || written === base || written.startsWith(`${base}/`);
  const whole = isWhole ? written : base + written;
  if (hasSlash(address)) return whole;
  // Pages then have no slash at the end, and a host may not respond at the path with one.
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(whole) ?? [];
  const bare = path.replace(/\/+$/, '');
  return `${bare === base ? pathHref('', address) : bare}${rest}`;
}

/** Whether the URLs of pages end with a slash. */
function hasSlash({ trailingSlash, format }: AddressConfig): boolean {
  return trailingSlash === 'always' || (trailingSlash === 'ignore' && format !== 'file');
}

/**
 * The URL of the page that is being rendered, as in links to it.
 *
 * @param pathname Astro's, which has the name of the file if a build writes files instead of folders.
 */
export function ownHref(pathname: string, address: AddressConfig): string {
  const bare = withoutBase(pathname, address).replace(/^\/+|\/+$/g, '');
  if (address.format === 'directory') return pathHref(readable(bare), address);
  return pathHref(readable(bare.replace(/(?:^|\/)index\.html$|\.html$/, '')), address);
}

/** A path from the root of the site, of one from the root of its host; a path that is not below the base stays. */
export function withoutBase(pathname: string, { base }: Pick<AddressConfig, 'base'>): string {
  const start = base.replace(/\/*$/, '');
  return `${pathname}/`.startsWith(`${start}/`) ? pathname.slice(start.length) : pathname;
}

/** An absolute URL if `site` is configured, otherwise the path. */
export function absoluteHref(href: string, address: AddressConfig): string {
  return address.site === undefined ? href : new URL(href, address.site).href;
}

/** A decoded path, or the path unchanged if its encoding is invalid. */
export function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
