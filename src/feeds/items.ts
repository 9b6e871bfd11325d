import { address, options } from 'virtual:tradeoff/site';
import { absoluteHref, writtenHref } from '../config/addresses.ts';
import { currentSession } from '../config/current-session.ts';
import { oncePerBuild } from '../data/once-per-build.ts';
import { previewBytes } from '../data/preview.ts';
import { madeOfEach } from '../data/refused.ts';
import type { Author, Post } from '../data/types.ts';
import { leavingBody } from './body.ts';
import type { FeedAuthor, FeedItem, FeedPicture } from './types.ts';

/** In a build a post is rendered once for all the feeds that carry it. */
const itemOf = oncePerBuild(readItem, ({ id }) => id);

/** The newest posts that feeds carry, as many as the `feeds.limit` option allows. */
export function feedItems(posts: readonly Post[]): Promise<FeedItem[]> {
  const dated = posts.flatMap((post) =>
    post.date !== undefined && post.state === 'published' && post.shown.inFeeds
      ? [{ post, date: post.date }]
      : [],
  );
  dated.sort((a, b) => b.date.getTime() - a.date.getTime() || (a.post.id < b.post.id ? -1 : 1));
  return madeOfEach(
    dated.slice(0, options.feeds.limit),
    ({ post }) => post,
    ({ post, date }) => itemOf(post, date),
  );
}

/** Authors as feeds name them. */
export function feedAuthors(authors: readonly Author[]): FeedAuthor[] {
  return authors.map(({ name, url, email }) => ({
    name,
    url: url === undefined ? undefined : absoluteHref(writtenHref(url, address), address),
    email,
  }));
}

async function readItem(post: Post, published: Date): Promise<FeedItem> {
  const url = absoluteHref(post.href, address);
  return {
    url,
    title: post.title,
    lang: post.lang === options.lang ? undefined : post.lang,
    summary: post.summary,
    html: options.feeds.content === 'full' ? await leavingBody(post) : undefined,
    published,
    updated: post.updated,
    authors: post.display.showAuthor ? feedAuthors(post.authors) : [],
    terms: [...post.categories, ...post.tags].map(({ name }) => name),
    picture: await picture(post),
  };
}

async function picture(post: Post): Promise<FeedPicture | undefined> {
  const { preview } = post;
  if (preview?.type === undefined) return undefined;
  const { url, alt, type, width, height } = preview;
  const bytes = await previewBytes(post, address, currentSession().publicDir);
  return { url, alt, type, bytes, width, height };
}
