import { address, options } from 'virtual:tradeoff/site';
import { fileHref, localPath } from '../config/addresses.ts';

/** A feed that belongs to a page, or the page in another format. */
export interface FeedLink {
  title: string;
  href: string;
  /** Media type. */
  type: string;
}

/** The feed of the whole blog. None without Astro's `site`, which feeds need. */
export function blogFeeds(): FeedLink[] {
  return feedLinks([[options.title, 'rss.xml', 'application/rss+xml']]);
}

/** Every format of the feed of the whole blog. */
export function blogFormats(): FeedLink[] {
  return [
    ...blogFeeds(),
    ...feedLinks([
      [`${options.title} (Atom)`, 'atom.xml', 'application/atom+xml'],
      [`${options.title} (JSON)`, 'feed.json', 'application/feed+json'],
    ]),
  ];
}

/** The feed of a list of posts. */
export function listFeeds(title: string, path: string): FeedLink[] {
  return feedLinks([[title, `${path}/rss.xml`, 'application/rss+xml']]);
}

/** A post as Markdown. */
export function markdownLink({ path, title }: { path: string; title: string }): FeedLink {
  return { title, href: fileHref(`${path}/index.md`, address), type: 'text/markdown' };
}

function feedLinks(links: [title: string, path: string, type: string][]): FeedLink[] {
  if (address.site === undefined) return [];
  return links.map(([title, path, type]) => ({
    title,
    href: fileHref(localPath(path, address), address),
    type,
  }));
}
