import type { SitemapOptions } from '@astrojs/sitemap';
import { absoluteHref, pageHref } from '../config/addresses.ts';
import type { Session } from '../config/session.ts';
import { knownPosts, type KnownPost } from '../data/synced.ts';

/**
 * What the site map says: every page that search engines may list, posts and their lists with the day of the
 * last change.
 */
export function sitemapOptions(session: Session): SitemapOptions {
  let known: ReturnType<typeof readDates> | undefined;
  // The posts are known when the pages are built, which is long after the options are asked for.
  const dates = () => (known ??= readDates(session));
  return {
    filter: (page) => !dates().hidden.has(page),
    serialize(item) {
      const changed = dates().changed.get(item.url);
      return changed === undefined ? item : { ...item, lastmod: changed };
    },
  };
}

/** By absolute address: ISO strings of the last change, and the pages that are not to be listed. */
function readDates(session: Session): { changed: Map<string, string>; hidden: Set<string> } {
  const { address } = session;
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
  return { changed, hidden: new Set(posts.filter(({ listed }) => !listed).map(url)) };
}
