import { relatedId } from './synced.ts';

interface Named {
  id: string;
  slug: string;
}

/**
 * The post that an author's text names: by `collection/slug`, by its slug within `collection`, or
 * by a slug that no other post has.
 */
export function namedPost<Post extends Named>(
  posts: readonly Post[],
  written: string,
  collection: string,
): Post | undefined {
  const id = relatedId(written, collection);
  const found = posts.find((post) => post.id === id);
  if (found !== undefined) return found;
  const [only, ...others] = posts.filter(({ slug }) => slug === written);
  return others.length === 0 ? only : undefined;
}
