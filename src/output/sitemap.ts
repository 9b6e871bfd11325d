import type { SitemapOptions } from '@astrojs/sitemap';
import { absoluteHref, localPath, pathHref, readable } from '../config/addresses.ts';
import { storedLocale } from '../config/locales.ts';
import type { Session } from '../config/session.ts';
import type { KnownPost } from '../data/known-post.ts';
import { knownPosts } from '../data/synced.ts';

/**
 * What the sitemap contains: every page that search engines may list, posts and their lists with
 * the day of the last change, and pages in several languages with each other.
 */
export function sitemapOptions(session: Session): SitemapOptions {
  let known: ReturnType<typeof readDates> | undefined;
  // The posts are known when the pages are built, long after the options are read.
  const dates = () => (known ??= readDates(session));
  let alternates: ReturnType<typeof readVersions> | undefined;
  const versions = () => (alternates ??= readVersions(session));
  return {
    filter: (page) => !dates().hidden.has(readable(page)),
    serialize(item) {
      const page = readable(item.url);
      const lastmod = dates().changed.get(page);
      const links = versions().get(page) ?? [];
      return {
        ...item,
        ...(lastmod !== undefined && { lastmod }),
        ...(links.length > 0 && { links }),
      };
    },
  };
}

interface Known {
  /** ISO strings of the last change. */
  changed: Map<string, string>;
  /** Pages that are not to be listed. */
  hidden: Set<string>;
}

/**
 * What is known about pages, by absolute URL, not encoded: Astro encodes less of it than the pages
 * do.
 */
function readDates(session: Session): Known {
  const { address } = session;
  const posts = knownPosts(session, new Date()).filter(({ state }) => state === 'published');
  const page = (href: string) => readable(absoluteHref(href, address));
  const url = ({ href }: KnownPost) => page(href);
  const prefixes = new Map(session.locales.map((one) => [storedLocale(one), one.prefix]));
  const changed = new Map<string, string>();
  const note = (at: string, date: string) => {
    if (date > (changed.get(at) ?? '')) changed.set(at, date);
  };
  for (const post of posts) {
    const date = post.updated ?? post.date;
    if (date === undefined) continue;
    const prefix = prefixes.get(post.locale) ?? '';
    for (const path of [prefix, localPath('archive', { prefix }), post.list]) {
      note(page(pathHref(path, address)), date);
    }
    note(url(post), date);
  }
  const missing = session.locales.map(({ prefix }) =>
    page(pathHref(localPath('404', { prefix }), address)),
  );
  const hidden = new Set([...missing, ...posts.filter(({ listed }) => !listed).map(url)]);
  return { changed, hidden };
}

/** The same page in all its languages, by URL. */
function readVersions({ record }: Session): Map<string, { lang: string; url: string }[]> {
  return new Map(
    [...record.alternates].map(([url, all]) => [
      readable(url),
      all.map(({ lang, href }) => ({ lang, url: href })),
    ]),
  );
}
