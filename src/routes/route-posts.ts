import { strings } from 'virtual:tradeoff/site';
import { hasTerm } from '../data/lists.ts';
import type { Blog } from '../data/posts.ts';
import type { Term } from '../data/types.ts';

/**
 * The kind and posts that a route of a collection is about: `/designs/[slug]` is about `designs`.
 * There is no kind when the blog does not have the collection.
 */
export function postsOfRoute({ kinds, posts }: Blog, pattern: string) {
  const collection = pattern.split('/')[1] ?? '';
  const kind = kinds.find((candidate) => candidate.collection === collection);
  return { kind, posts: posts.filter((post) => post.kind.collection === collection) };
}

/** The terms that a route lists: those of `/tags/…` or of `/categories/…`. */
export function taxonomyOfRoute({ posts, tags, categories }: Blog, pattern: string) {
  const folder = pattern.split('/')[1] === 'categories' ? 'categories' : 'tags';
  return {
    folder,
    label: folder === 'tags' ? strings.tag : strings.category,
    terms: folder === 'tags' ? tags : categories,
    tags,
    postsWith: (term: Term) => posts.filter((post) => hasTerm(post[folder], term)),
  };
}
