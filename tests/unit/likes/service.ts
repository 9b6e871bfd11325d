import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { likesApp } from '../../../src/likes/app.ts';
import type { LikesService } from '../../../src/likes/app.ts';
import { openStore } from '../../../src/likes/hosts/node.ts';
import { postsOf } from '../../../src/likes/posts.ts';
import type { Store } from '../../../src/likes/store/contract.ts';

export const origin = 'https://blog.example';
export const secret = 'a secret of enough characters';
export const reader = '3b241101-e2bb-4255-8caf-4136c566a962';

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-likes-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Votes in a file that is removed after the test. */
export function temporaryStore(file = join(temporaryFolder(), 'likes.db')): Store {
  const store = openStore(pathToFileURL(file).href);
  onTestFinished(() => {
    store.close();
  });
  return store;
}

/** The service over a new file, on the host of {@link origin}, with the lines that it logged. */
export function makeService(given: Partial<LikesService> = {}) {
  const logged: string[] = [];
  const app = likesApp({
    store: given.store ?? temporaryStore(),
    posts: postsOf({ posts: [{ id: 'designs/cache' }, { id: 'notes/été' }, { id: 'notes/b' }] }),
    secret,
    origins: [],
    address: () => '192.0.2.1',
    log: (line) => logged.push(line),
    ...given,
  });
  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(new URL(path, origin), init));
  const vote = (value: unknown, voter: unknown = reader, path = 'designs/cache') =>
    send(`/api/likes/${path}`, voteOf({ vote: value, voter }));
  return { app, send, vote, logged };
}

/** A request that votes as a page of the blog does. */
export function voteOf(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'PUT',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
