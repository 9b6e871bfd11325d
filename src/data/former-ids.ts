import { limits } from '../likes/contract.ts';
import type { Manifest } from '../likes/contract.ts';
import { folderOf, readAlias } from './aliases.ts';
import type { KnownPost } from './known-post.ts';

/**
 * The ids that a post had before it was renamed or moved, taken from its aliases, because the URL
 * of a post contains its slug. Votes under those ids count for the post.
 */
export function formerIds(
  aliases: readonly string[],
  post: Pick<KnownPost, 'collection' | 'list' | 'path' | 'slug'>,
): string[] {
  const { collection, list, path: own, slug } = post;
  const beside = folderOf(post);
  // Where other posts of its collection are, if their URLs end with their slugs.
  const folders = own === `${beside}/${slug}` ? [beside, list] : [list];
  const paths = aliases.flatMap((alias) => {
    const read = readAlias(alias, beside);
    if ('flaw' in read) return [];
    const folder = folders.find((one) => read.path.startsWith(`${one}/`));
    const whole = folder === undefined ? read.path : collection + read.path.slice(folder.length);
    const path = whole.replace(/\.html?$/i, '');
    return /^[^/]+\/./.test(path) && path.length <= limits.idLength ? path : [];
  });
  return [...new Set(paths)];
}

/** The posts that readers can vote on, with their URLs. */
export function likesManifest(posts: readonly KnownPost[]): Manifest {
  return {
    posts: posts.map(({ id, href, aliases, ...post }) => {
      const former = formerIds(
        aliases.map(({ value }) => value),
        post,
      );
      return { id, url: href, ...(former.length > 0 ? { formerIds: former } : {}) };
    }),
  };
}
