import type { APIRoute } from 'astro';
import { currentSession } from '../config/current-session.ts';
import { localPattern } from '../data/locales.ts';
import { getBlog } from '../data/posts.ts';
import { atomFeed } from '../feeds/atom.ts';
import { readFeed } from '../feeds/feed.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { rssFeed } from '../feeds/rss.ts';
import type { Feed } from '../feeds/types.ts';
import { blogSubject } from './feed-subjects.ts';
import { textFile } from './text-file.ts';

const formats: Readonly<
  Record<string, { write: (feed: Feed) => string | Promise<string>; type: string }>
> = {
  'rss.xml': { write: rssFeed, type: 'application/rss+xml; charset=utf-8' },
  'atom.xml': { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  'feed.json': { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
};

/** The posts of the whole blog, in the format that the name of the file asks for. */
export const GET: APIRoute = async ({ routePattern }) => {
  const file = routePattern.slice(1);
  const format = formats[localPattern(routePattern).slice(1)];
  if (format === undefined) throw new Error(`There is no format of feeds for ${file}.`);
  currentSession().record.feeds.add(file);
  const text = await format.write(await readFeed(blogSubject(await getBlog()), file));
  return textFile(text, format.type);
};
