import { newest } from './dates.ts';
import type { Feed, FeedAuthor, FeedItem } from './types.ts';
import { element } from './xml.ts';

/** A feed as Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  // Atom requires a date even for a feed without entries.
  const updated = newest(feed.items) ?? new Date(0);
  const content = [
    element('id', {}, feed.url),
    element('title', {}, feed.title),
    ...(feed.description === '' ? [] : [element('subtitle', {}, feed.description)]),
    element('updated', {}, updated.toISOString()),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
    ...(feed.licence === undefined ? [] : [element('rights', {}, feed.licence)]),
    // Every entry needs an author, either its own or the feed's.
    ...(feed.authors.length === 0 ? [{ name: feed.title }] : feed.authors).map(author),
    ...feed.items.map(entry),
  ];
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('feed', root, { xml: content.join('\n') })}\n`;
}

function author({ name, url, email }: Partial<FeedAuthor> & { name: string }): string {
  const parts = { name, uri: url, email };
  const xml = Object.entries(parts).map(([key, value]) =>
    value === undefined ? '' : element(key, {}, value),
  );
  return element('author', {}, { xml: xml.join('') });
}

function entry(item: FeedItem): string {
  const { picture } = item;
  const content = [
    element('id', {}, item.url),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...(picture === undefined
      ? []
      : [
          element('link', {
            ...{ rel: 'enclosure', type: picture.type, href: picture.url },
            length: picture.bytes,
          }),
        ]),
    element('published', {}, item.published.toISOString()),
    element('updated', {}, (item.updated ?? item.published).toISOString()),
    ...item.authors.map(author),
    ...item.terms.map((term) => element('category', { term })),
    ...(item.summary === '' ? [] : [element('summary', {}, item.summary)]),
    ...(item.html === undefined ? [] : [element('content', { type: 'html' }, item.html)]),
  ];
  return element('entry', { 'xml:lang': item.lang }, { xml: `\n${content.join('\n')}\n` });
}
