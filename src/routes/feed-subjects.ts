import { address } from 'virtual:tradeoff/site';
import { localPattern } from '../data/locales.ts';
import { pageHref } from '../config/addresses.ts';
import type { Blog } from '../data/posts.ts';
import type { FeedSubject } from '../feeds/feed.ts';
import { taxonomyOfRoute } from './route-posts.ts';

/** The blog as the subject of a feed. */
export function blogSubject({ posts }: Blog): FeedSubject {
  return { href: pageHref('', address), posts: posts.filter(({ shown }) => shown.inBlogFeed) };
}

/** The subjects of a route's feeds, each with its part of the URL: types of posts, or terms of a taxonomy. */
export function feedSubjects(blog: Blog, pattern: string): (FeedSubject & { name: string })[] {
  if (localPattern(pattern) === '/[name]/rss.xml') {
    return blog.kinds.map(({ collection, path, plural, description, href }) => ({
      name: path,
      title: plural,
      description,
      href,
      posts: blog.posts.filter((post) => post.kind.collection === collection),
    }));
  }
  const { terms, words, intro, postsWith } = taxonomyOfRoute(blog, pattern);
  return terms.map((term) => ({
    name: term.slug,
    title: `${words.label}: ${term.name}`,
    description: intro(term),
    href: term.href,
    posts: postsWith(term).filter((post) => blog.posts.includes(post)),
  }));
}
