import type { StoredPost } from '../compile/types.ts';

/** The key of an entry's data under which the theme stores what it learned from the source. */
export const storedKey = '_tradeoff';

/**
 * What compiling a post stored in its entry. Pages read it from here, because the loader brings the
 * whole compiler with it.
 */
export function storedPost(entry: { data: Record<string, unknown> }): StoredPost {
  return entry.data[storedKey] as StoredPost;
}
