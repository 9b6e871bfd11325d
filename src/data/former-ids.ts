import { limits } from '../likes/contract.ts';
import type { Manifest } from '../likes/contract.ts';
import { readAlias } from './aliases.ts';
import type { KnownPost } from './known-post.ts';

/**
 * The ids that a post had before it was renamed or moved, taken from its aliases, because the URL
 * of a post contains its slug. Votes under those ids count for the post.
 */
export function formerIds(
  aliases: readonly string[],
  { collection, path: folder }: { collection: string; path: string },
): string[] {
  const paths = aliases.flatMap((alias) => {
    const read = readAlias(alias, folder);
    if ('flaw' in read) return [];
    const isBeside = read.path.startsWith(`${folder}/`);
    const whole = isBeside ? collection + read.path.slice(folder.length) : read.path;
    const path = whole.replace(/\.html?$/i, '');
    return /^[^/]+\/./.test(path) && path.length <= limits.idLength ? path : [];
  });
  return [...new Set(paths)];
}

/** The posts that readers can vote on, with their URLs. */
export function likesManifest(posts: readonly KnownPost[]): Manifest {
  return {
    posts: posts.map(({ id, href, aliases, collection, path, slug }) => {
      const former = formerIds(
        aliases.map(({ value }) => value),
        { collection, path: path.slice(0, -slug.length - 1) },
      );
      return { id, url: href, ...(former.length > 0 ? { formerIds: former } : {}) };
    }),
  };
}
