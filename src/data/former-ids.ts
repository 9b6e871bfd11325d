import { limits } from '../likes/contract.ts';
import type { Manifest } from '../likes/contract.ts';
import { readAlias } from './aliases.ts';
import type { KnownPost } from './known-post.ts';

/**
 * The ids that a post had before it was renamed or moved, taken from its aliases, because the URL
 * of a post contains its id. Votes under those ids count for the post.
 */
export function formerIds(aliases: readonly string[], collection: string): string[] {
  const paths = aliases.flatMap((alias) => {
    const read = readAlias(alias, collection);
    if ('flaw' in read) return [];
    const path = read.path.replace(/\.html?$/i, '');
    return /^[^/]+\/./.test(path) && path.length <= limits.idLength ? path : [];
  });
  return [...new Set(paths)];
}

/** The posts that readers can vote on, with their URLs. */
export function likesManifest(posts: readonly KnownPost[]): Manifest {
  return {
    posts: posts.map(({ id, href, aliases, collection }) => {
      const former = formerIds(
        aliases.map(({ value }) => value),
        collection,
      );
      return { id, url: href, ...(former.length > 0 ? { formerIds: former } : {}) };
    }),
  };
}
