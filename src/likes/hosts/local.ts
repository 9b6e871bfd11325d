import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from '../contract.ts';
import { defaultPostRate, defaultRate } from '../limits.ts';
import { postsOf } from '../posts.ts';
import type { Posts } from '../posts.ts';
import { likesListener, openStore, postsIn } from './node.ts';

/** Settings of the service in development. */
export interface LocalLikes {
  /** Folder of the votes and the secret, created if it is missing. */
  folder: string;
  /** The posts that can be voted on, or the file of a built site that lists them. */
  posts: (() => Manifest) | { manifest: string };
  log: (line: string) => void;
}

/** The service for `astro dev` and `astro preview`, with a secret stored beside the votes. */
export function localLikes({ folder, posts, log }: LocalLikes): RequestListener {
  mkdirSync(folder, { recursive: true });
  const known: Posts =
    typeof posts === 'function'
      ? { find: (id) => postsOf(posts()).find(id) }
      : postsIn(posts.manifest, log);
  return likesListener({
    store: openStore(pathToFileURL(join(folder, 'likes.db')).href),
    posts: known,
    secret: localSecret(join(folder, 'likes.secret')),
    origins: [],
    rate: defaultRate,
    postRate: defaultPostRate,
    log,
  });
}

function localSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
