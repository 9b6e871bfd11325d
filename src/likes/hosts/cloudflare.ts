import { likesApp } from '../app.ts';
import type { LikesApp } from '../app.ts';
import { healthPath, likesPath } from '../contract.ts';
import { storeLimiter } from '../limits.ts';
import { postsOf } from '../posts.ts';
import { d1Database } from '../store/d1.ts';
import type { D1 } from '../store/d1.ts';
import { sqlStore } from '../store/sql.ts';
import { readSettings } from './settings.ts';
import type { Environment } from './settings.ts';

/** The bindings of the Worker. */
export interface WorkerEnvironment extends Environment {
  /** The votes. */
  LIKES: D1;
  /** The built site, when the Worker serves it too. */
  ASSETS?: { fetch(request: Request): Promise<Response> };
}

/** The part of the Worker's `ExecutionContext` that the service needs. */
export interface WorkerContext {
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * The service as a Cloudflare Worker, with its votes in the D1 database that is bound as `LIKES`. Other paths go to
 * the static assets.
 *
 * @param manifest content of `_tradeoff/posts.json` of the build
 */
export function likes(manifest: unknown): {
  fetch(request: Request, env: WorkerEnvironment, context?: WorkerContext): Promise<Response>;
  /** Deletes addresses on days without requests, if `wrangler.jsonc` has a schedule. */
  scheduled(event: unknown, env: WorkerEnvironment): Promise<void>;
} {
  const posts = postsOf(manifest);
  let app: LikesApp | undefined;
  return {
    async fetch(request, env, context) {
      const { pathname } = new URL(request.url);
      const own = pathname === healthPath || `${pathname}/`.startsWith(`${likesPath}/`);
      if (!own && env.ASSETS !== undefined) return env.ASSETS.fetch(request);
      app ??= appOf(posts, env);
      context?.waitUntil(app.forget());
      return app.fetch(request);
    },
    async scheduled(_, env) {
      app ??= appOf(posts, env);
      await app.forget();
    },
  };
}

function appOf(posts: ReturnType<typeof postsOf>, env: WorkerEnvironment): LikesApp {
  const { rate, ...settings } = readSettings(env);
  const store = sqlStore(d1Database(env.LIKES));
  return likesApp({
    ...{ ...settings, store, posts },
    // The free plan counts written rows.
    healthAge: 60,
    limiter: rate === undefined ? undefined : storeLimiter(store, rate),
    // Cloudflare sets this header and drops the reader's value.
    address: (request) => request.headers.get('cf-connecting-ip') ?? undefined,
    log: (line) => {
      console.error(line);
    },
  });
}
