import { relatedId } from './synced.ts';

interface Named {
  id: string;
  slug: string;
}

/** Whether an id means a post: its own, or without its locale, since posts name those of their language so. */
export function hasId({ id, slug }: Named, wanted: string): boolean {
  return id === wanted || `${id.split('/')[0]}/${slug}` === wanted;
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
  const found = posts.find((post) => hasId(post, id));
  if (found !== undefined) return found;
  const [only, ...others] = posts.filter(({ slug }) => slug === written);
  return others.length === 0 ? only : undefined;
}
