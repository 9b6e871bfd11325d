import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { likesListener, openStore } from '../../../src/likes/hosts/node.ts';
import type { Rate } from '../../../src/likes/limits.ts';
import { postsOf } from '../../../src/likes/posts.ts';
import type { Store } from '../../../src/likes/store/contract.ts';
import { repository, scratch } from '../../builds/paths.ts';
import { run } from '../../builds/run.ts';
import { serve } from '../serve.ts';
import type { Served } from '../serve.ts';
import { strictPolicy } from '../site.ts';

export const first = 'designs/first';

/** A blog with a likes service on its own host: three readers found its first post useful, one did not. */
export interface LikesBlog {
  url: string;
  dist: string;
  store: Store;
  close(): Promise<void>;
}

/**
 * Builds the fixture while the service is running, so that the counts are in its pages.
 *
 * @param headers of a file of the build, given its path; by default a strict policy
 */
export async function serveLikesBlog(
  rate?: Rate,
  headers: (dist: string, path: string) => OutgoingHttpHeaders = () => ({
    'content-security-policy': strictPolicy,
  }),
): Promise<LikesBlog> {
  await mkdir(scratch, { recursive: true });
  const dist = await mkdtemp(join(scratch, 'likes-'));
  const store = openStore(pathToFileURL(`${dist}.db`).href);
  for (const voter of ['a', 'b', 'c']) await store.vote({ post: first, voter, vote: 'up' });
  await store.vote({ post: first, voter: 'd', vote: 'down' });
  const posts = [first, 'designs/second', 'deep-dives/place', 'deep-dives/place-mdx'];
  const api = likesListener({
    store,
    posts: postsOf({ posts: posts.map((id) => ({ id })) }),
    secret: 'a secret of enough characters',
    origins: [],
    rate,
    log: (line) => {
      console.error(line);
    },
  });
  const served: Served = await serve(dist, '/', (path) => headers(dist, path), api);
  await buildLikesBlog(dist, { LIKES: 'endpoint', LIKES_SITE: served.url, LIKES_BAKE: 'yes' });
  return {
    url: served.url,
    dist,
    store,
    close: async () => {
      await served.close();
      store.close();
      await rm(dist, { recursive: true });
    },
  };
}

/**
 * Builds the fixture with environment variables that its config reads.
 * @returns what the build printed
 */
export async function buildLikesBlog(dist: string, env: Record<string, string>): Promise<string> {
  const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
  const fixture = join(repository, 'tests/fixtures/likes');
  const { code, output } = await run(
    process.execPath,
    [astro, 'build', '--root', fixture, '--outDir', dist],
    { cwd: repository, env },
  );
  if (code !== 0) throw new Error(output);
  return output;
}

/** Gzipped size in bytes of the scripts whose names begin with a text. */
export async function scriptBytes(dist: string, names: readonly string[]): Promise<number> {
  const files = (await readdir(join(dist, '_astro'))).filter(
    (file) => file.endsWith('.js') && names.some((name) => file.startsWith(name)),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(dist, '_astro', file))));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}
