import { printableJson } from '../config/printable.ts';
import type { Feed, FeedAuthor, FeedItem } from './types.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.self,
    description: feed.description === '' ? undefined : feed.description,
    authors: authors(feed.authors),
    language: feed.lang,
    items: feed.items.map(item),
  };
  return `${printableJson(content, 2)}\n`;
}

function item(item: FeedItem) {
  const { picture, summary } = item;
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    language: item.lang,
    // One of the two contents is required.
    ...(item.html === undefined ? { content_text: summary } : { content_html: item.html }),
    summary: summary === '' ? undefined : summary,
    image: picture?.url,
    date_published: item.published.toISOString(),
    date_modified: item.updated?.toISOString(),
    authors: authors(item.authors),
    tags: item.terms.length === 0 ? undefined : item.terms,
  };
}

function authors(list: readonly FeedAuthor[]) {
  if (list.length === 0) return undefined;
  return list.map(({ name, url, email }) => ({
    name,
    url: url ?? (email === undefined ? undefined : `mailto:${email}`),
  }));
}
