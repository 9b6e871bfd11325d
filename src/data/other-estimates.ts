import { postId } from '../config/locales.ts';
import { postPaths } from '../config/permalinks.ts';
import type { Session, SyncedCollection, SyncedPost } from '../config/session.ts';
import type { FindPost } from '../estimates/offered.ts';
import { nearest } from '../schema/nearest.ts';
import { idInLocale } from './synced.ts';

/** Finds posts of the last sync by `collection/slug`, first in the language of the post that asks. */
export function postFinder(
  session: Pick<Session, 'collections' | 'templates' | 'locales' | 'options'>,
): FindPost {
  return (written, from) => {
    const [, locale, ...rest] = from.split('/');
    const own = rest.length > 0 ? idInLocale(written, locale) : written;
    for (const id of new Set([own, written])) {
      const [collection = ''] = id.split('/');
      const posts = [...(session.collections.get(collection)?.posts.values() ?? [])];
      const found = posts.filter((post) => postId(collection, post) === id);
      // If a draft has the slug of a post, that is meant.
      const post = found.find(({ draft }) => !draft) ?? found[0];
      if (post === undefined) continue;
      const { title, extent, estimates } = post;
      return {
        ...{ id, title, path: postPaths(session)(collection, post).path },
        ...(extent && { values: estimates?.offered ?? [] }),
      };
    }
    return { nearest: nearestId(written, session) };
  };
}

/** By the whole id, else by the slug alone. */
function nearestId(written: string, { collections }: Pick<Session, 'collections'>) {
  const ids = [...collections].flatMap(([collection, { posts }]) =>
    [...posts.values()].map((post) => postId(collection, post)),
  );
  const bySlug = new Map(ids.map((id) => [id.split('/').at(-1) ?? id, id]));
  const slug = written.split('/').at(-1) ?? written;
  return (
    bySlug.get(slug) ?? nearest(written, ids) ?? bySlug.get(nearest(slug, bySlug.keys()) ?? '')
  );
}

/** Whether a post was compiled with the values that other posts have now. */
export function usesCurrentValues(post: SyncedPost, collection: string, find: FindPost): boolean {
  const used = Object.entries(post.estimates?.used ?? {});
  return used.every(
    ([written, found]) => JSON.stringify(find(written, postId(collection, post))) === found,
  );
}

/**
 * Reads collections again until no post uses a value of another post that has changed since.
 *
 * @returns whether anything has changed
 */
export async function followEstimates(
  session: Pick<Session, 'collections' | 'templates' | 'locales' | 'options'>,
): Promise<boolean> {
  const find = postFinder(session);
  const isStale = ([name, { posts }]: readonly [string, SyncedCollection]) =>
    [...posts.values()].some((post) => !usesCurrentValues(post, name, find));
  let hasChanged = false;
  // Each round settles the values that depend on nothing else, so a chain takes as many as it is long.
  for (;;) {
    const stale = [...session.collections].filter(isStale);
    if (stale.length === 0) return hasChanged;
    for (const [, { sync }] of stale) hasChanged = (await sync()) || hasChanged;
  }
}
