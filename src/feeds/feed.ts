import { address, options, strings } from 'virtual:tradeoff/site';
import { absoluteHref, fileHref } from '../config/addresses.ts';
import { fill } from '../config/strings.ts';
import type { Post } from '../data/types.ts';
import { feedAuthors, feedItems } from './items.ts';
import type { Feed } from './types.ts';

/** What a feed is about: the blog, or one of its lists. */
export interface FeedSubject {
  /** Name of the list; absent for the blog itself. */
  title?: string;
  description?: string | undefined;
  /** Address of the page that lists the posts, with the base. */
  href: string;
  posts: readonly Post[];
}

/**
 * A feed of posts.
 *
 * @param file path of the feed below the base, such as `designs/rss.xml`.
 */
export async function readFeed(
  { title, description, href, posts }: FeedSubject,
  file: string,
): Promise<Feed> {
  return {
    title:
      title === undefined
        ? options.title
        : fill(strings.titleTemplate, { title, site: options.title }),
    description: description ?? options.description,
    url: absoluteHref(href, address),
    self: absoluteHref(fileHref(file, address), address),
    lang: options.lang,
    authors: feedAuthors(options.authors),
    licence: options.footer.licence?.name,
    items: await feedItems(posts),
  };
}
