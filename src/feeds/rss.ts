import { getRssString } from '@astrojs/rss';
import type { RSSFeedItem } from '@astrojs/rss';
import { newest } from './dates.ts';
import type { Feed, FeedItem, FeedPicture } from './types.ts';
import { element } from './xml.ts';
import { escapeHtml } from '../config/escape.ts';

/** A feed as RSS 2.0 with the modules that readers know: content, Dublin Core, Media RSS, Atom's links. */
export function rssFeed(feed: Feed): Promise<string> {
  const built = newest(feed.items);
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.url,
    trailingSlash: feed.url.endsWith('/'),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      element('language', {}, feed.lang),
      ...(feed.licence === undefined ? [] : [element('copyright', {}, feed.licence)]),
      ...(built === undefined ? [] : [element('lastBuildDate', {}, built.toUTCString())]),
      element('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ].join(''),
    items: feed.items.map(rssItem),
  });
}

function rssItem(item: FeedItem): RSSFeedItem {
  const { picture } = item;
  return {
    title: item.title,
    link: item.url,
    pubDate: item.published,
    // Readers interpret the text as HTML.
    ...(item.summary !== '' && { description: escapeHtml(item.summary) }),
    ...(item.html !== undefined && { content: item.html }),
    ...(item.terms.length > 0 && { categories: [...item.terms] }),
    ...(picture?.bytes !== undefined && {
      enclosure: { url: picture.url, length: picture.bytes, type: picture.type },
    }),
    customData: [
      ...item.authors.map(({ name }) => element('dc:creator', {}, name)),
      ...(item.lang === undefined ? [] : [element('dc:language', {}, item.lang)]),
      ...(picture === undefined ? [] : [media(picture)]),
    ].join(''),
  };
}

function media({ url, type, bytes, width, height, alt }: FeedPicture): string {
  const size = { fileSize: bytes, width, height };
  const description = alt === '' ? '' : element('media:description', { type: 'plain' }, alt);
  return element('media:content', { url, type, medium: 'image', ...size }, { xml: description });
}
