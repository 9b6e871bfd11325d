import type { SitemapOptions } from '@astrojs/sitemap';
import { absoluteHref, pageHref } from '../config/addresses.ts';
import type { Session } from '../config/session.ts';
import { knownPosts, type KnownPost } from '../data/synced.ts';
import { syncedAlternates } from '../data/translations.ts';

/**
 * What the site map says: every page that search engines may list, posts and their lists with the day of the
 * last change, translations with each other.
 */
export function sitemapOptions(session: Session): SitemapOptions {
  let known: ReturnType<typeof readDates> | undefined;
  // The posts are known when the pages are built, which is long after the options are asked for.
  const dates = () => (known ??= readDates(session));
  return {
    filter: (page) => !dates().hidden.has(page),
    serialize(item) {
      const { changed, versions } = dates();
      const lastmod = changed.get(item.url);
      const links = versions.get(item.url) ?? [];
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
  /** The same text in all its languages. */
  versions: Map<string, { lang: string; url: string }[]>;
}

/** What is known of pages, by absolute address. */
function readDates(session: Session): Known {
  const { address, options } = session;
  const posts = knownPosts(session, new Date()).filter(({ state }) => state === 'published');
  const url = (post: KnownPost) => absoluteHref(post.href, address);
  const changed = new Map<string, string>();
  const note = (page: string, date: string) => {
    if (date > (changed.get(page) ?? '')) changed.set(page, date);
  };
  for (const post of posts) {
    const date = post.updated ?? post.date;
    if (date === undefined) continue;
    for (const path of ['', 'archive', post.collection]) {
      note(absoluteHref(pageHref(path, address), address), date);
    }
    note(url(post), date);
  }
  const versions = new Map(
    [...syncedAlternates(posts, options.lang)].map(([href, all]) => [
      absoluteHref(href, address),
      all.map((one) => ({ lang: one.lang, url: absoluteHref(one.href, address) })),
    ]),
  );
  return { changed, hidden: new Set(posts.filter(({ listed }) => !listed).map(url)), versions };
}
