import { LikesError } from './contract.ts';
import type { Manifest } from './contract.ts';

/** The posts that may be voted on. */
export interface Posts {
  /** @throws {@link LikesError} `posts-unavailable` when the list cannot be read */
  has(id: string): Promise<boolean>;
}

/** @throws when the value is not what a build writes to `_tradeoff/posts.json` */
export function manifestIds(value: unknown): Set<string> {
  const posts = (value as Partial<Manifest> | null)?.posts;
  if (!Array.isArray(posts) || !posts.every(({ id }) => typeof id === 'string')) {
    throw new LikesError(
      'posts-unavailable',
      'The manifest has no list `posts` of objects with an `id`. A build writes it to `_tradeoff/posts.json`.',
    );
  }
  return new Set(posts.map(({ id }) => id));
}

/** Posts of a manifest that never changes while the service runs. */
export function postsOf(manifest: unknown): Posts {
  const ids = manifestIds(manifest);
  return { has: (id) => Promise.resolve(ids.has(id)) };
}

/**
 * Posts of a manifest that is read again from time to time. When reading fails, the ids that were read
 * before stand; without any, every question fails.
 *
 * @param read answers the manifest, or `undefined` when it has not changed
 * @param age seconds for which an answer is good
 */
export function postsFrom(
  read: () => Promise<unknown>,
  age: number,
  log: (line: string) => void,
): Posts {
  let ids: Set<string> | undefined;
  let checked = -Infinity;
  let reading: Promise<void> | undefined;
  const refresh = async (): Promise<void> => {
    try {
      const manifest = await read();
      if (manifest !== undefined) ids = manifestIds(manifest);
      checked = performance.now();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log(`likes: posts-unavailable: ${message}`);
      if (ids === undefined) throw new LikesError('posts-unavailable', message, error);
      checked = performance.now();
    } finally {
      reading = undefined;
    }
  };
  return {
    async has(id) {
      if (performance.now() - checked >= age * 1000) await (reading ??= refresh());
      return ids?.has(id) ?? false;
    },
  };
}

/** Posts of a manifest on the web, asked for again every five minutes. */
export function postsAt(url: string, log: (line: string) => void): Posts {
  const read = async (): Promise<unknown> => {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    return response.json();
  };
  return postsFrom(read, 300, log);
}
