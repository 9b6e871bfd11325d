import { options, strings } from 'virtual:tradeoff/site';
import { permalinkPattern } from '../config/permalink-pattern.ts';
import { localPattern } from '../data/locales.ts';
import { hasTerm } from '../data/lists.ts';
import type { Blog } from '../data/posts.ts';
import { postsInSeries } from '../data/series.ts';
import { tagIntro } from '../data/tag-intros.ts';
import type { Post, Term } from '../data/types.ts';

/**
 * The kind and posts that a route of a collection is about: `/designs/[slug]` is about `designs`.
 * There is no kind when the blog does not have the collection.
 */
export function postsOfRoute({ kinds, posts, listed }: Blog, pattern: string) {
  const path = localPattern(pattern).split('/')[1] ?? '';
  const kind = kinds.find((candidate) => candidate.path === path);
  const isOfKind = (post: Post) => post.kind.collection === kind?.collection;
  return { kind, posts: posts.filter(isOfKind), listed: listed.filter(isOfKind) };
}

/** The posts whose pages a route makes, with its parameters for each: those below their list, or those elsewhere. */
export function pagesOfRoute(blog: Blog, pattern: string) {
  const local = localPattern(pattern);
  if (!local.startsWith(permalinkPattern)) {
    const { posts } = postsOfRoute(blog, pattern);
    return posts.filter(isBelowList).map((post) => ({ post, params: { slug: post.slug } }));
  }
  return blog.posts
    .filter((post) => !isBelowList(post))
    .map((post) => ({ post, params: { permalink: localPart(post) } }));
}

function isBelowList(post: Post): boolean {
  return localPart(post) === `${post.kind.path}/${post.slug}`;
}

/** The path of a post from the root of its language. */
function localPart({ path }: Post): string {
  return localPattern(`/${path}`).slice(1);
}

const words = () => ({
  tags: { plural: strings.tags, label: strings.tag, all: strings.allTags },
  categories: {
    plural: strings.categories,
    label: strings.category,
    all: strings.allCategories,
  },
  series: { plural: strings.series, label: strings.series, all: strings.allSeries },
});

/** The terms that a route lists: those of `/tags/…`, `/categories/…` or `/series/…`. */
export function taxonomyOfRoute(blog: Blog, pattern: string) {
  const [, first] = localPattern(pattern).split('/');
  const folder = (['categories', 'series'] as const).find((name) => name === first);
  const { listed: posts, tags } = blog;
  if (folder === 'series') {
    return {
      ...{ folder, words: words().series, terms: blog.series, tags },
      // A series is read in order, so it has only one page.
      pageSize: Math.max(1, posts.length),
      intro: () => strings.seriesOrder,
      postsWith: (term: Term) => postsInSeries(posts, term),
    };
  }
  const taxonomy = folder ?? 'tags';
  return {
    ...{ folder: taxonomy, words: words()[taxonomy], terms: blog[taxonomy], tags },
    pageSize: options.pageSize,
    intro: (term: Term) => (taxonomy === 'tags' ? tagIntro(options.tagIntros, term) : undefined),
    postsWith: (term: Term) => posts.filter((post) => hasTerm(post[taxonomy], term)),
  };
}
