import { LikesError } from './contract.ts';
import type { Manifest } from './contract.ts';

/** The posts that can be voted on. */
export interface Posts {
  /**
   * The post that has an id, or had it before.
   *
   * @returns `undefined` when there is none
   * @throws {@link LikesError} `posts-unavailable` when the list cannot be read
   */
  find(id: string): Promise<KnownPost | undefined>;
}

export interface KnownPost {
  id: string;
  /** Ids under which readers may have voted before. */
  former: readonly string[];
}

/**
 * The posts of a manifest, by each of their ids. A current id takes precedence over a former one.
 *
 * @throws when the value is not what a build writes to `_tradeoff/posts.json`
 */
export function manifestPosts(value: unknown): Map<string, KnownPost> {
  const posts = (value as Partial<Manifest> | null)?.posts;
  if (!Array.isArray(posts) || !posts.every(isManifestPost)) {
    throw new LikesError(
      'posts-unavailable',
      'The manifest does not have a `posts` list of objects with an `id`. A build writes it to `_tradeoff/posts.json`.',
    );
  }
  const byId = new Map<string, KnownPost>(posts.map(({ id }) => [id, { id, former: [] }]));
  for (const { id, formerIds = [] } of posts) {
    const former = formerIds.filter((one) => !byId.has(one));
    const post = { id, former };
    for (const one of [id, ...former]) byId.set(one, post);
  }
  return byId;
}

function isManifestPost(post: unknown): boolean {
  const { id, formerIds = [] } = (post ?? {}) as Partial<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    Array.isArray(formerIds) &&
    formerIds.every((one) => typeof one === 'string')
  );
}

/** Posts of a manifest that never changes while the service runs. */
export function postsOf(manifest: unknown): Posts {
  const posts = manifestPosts(manifest);
  return { find: (id) => Promise.resolve(posts.get(id)) };
}

/**
 * Posts of a manifest that is read again from time to time. If reading fails, the posts that were read before are
 * used. Without any, every request fails.
 *
 * @param read returns the manifest, or `undefined` if it has not changed
 * @param age seconds for which a manifest is cached
 */
export function postsFrom(
  read: () => Promise<unknown>,
  age: number,
  log: (line: string) => void,
): Posts {
  let posts: Map<string, KnownPost> | undefined;
  let checked = -Infinity;
  let reading: Promise<void> | undefined;
  const refresh = async (): Promise<void> => {
    try {
      const manifest = await read();
      if (manifest !== undefined) posts = manifestPosts(manifest);
      checked = performance.now();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log(`likes: posts-unavailable: ${message}`);
      if (posts === undefined) throw new LikesError('posts-unavailable', message, error);
      checked = performance.now();
    } finally {
      reading = undefined;
    }
  };
  return {
    async find(id) {
      if (performance.now() - checked >= age * 1000) await (reading ??= refresh());
      return posts?.get(id);
    },
  };
}

/** Posts of a manifest on the web, fetched again every five minutes. */
export function postsAt(url: string, log: (line: string) => void): Posts {
  const read = async (): Promise<unknown> => {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    return response.json();
  };
  return postsFrom(read, 300, log);
}
