import { createClient } from '@libsql/client/web';
import { likesApp } from '../app.ts';
import type { LikesApp } from '../app.ts';
import { storeLimiter } from '../limits.ts';
import { postsOf } from '../posts.ts';
import { libsqlDatabase } from '../store/libsql.ts';
import { sqlStore } from '../store/sql.ts';
import { readSettings } from './settings.ts';
import type { Environment } from './settings.ts';

/** The part of a Netlify function's second argument that the service needs. */
export interface NetlifyContext {
  /** Address of the reader, as Netlify sees it. */
  ip?: string;
  /** Keeps the function running after its response until a task is done. */
  waitUntil?: (promise: Promise<unknown>) => void;
}

/**
 * The service as a Netlify function, with its votes in a Turso database (`TRADEOFF_LIKES_DB`).
 *
 * @param manifest content of `_tradeoff/posts.json` of the build
 */
export function likes(
  manifest: unknown,
): (request: Request, context: NetlifyContext) => Promise<Response> {
  const posts = postsOf(manifest);
  let app: LikesApp | undefined;
  return (request, context) => {
    app ??= appOf(posts, process.env);
    context.waitUntil?.(app.forget());
    return app.fetch(request, context);
  };
}

function appOf(posts: ReturnType<typeof postsOf>, env: Environment): LikesApp {
  const { rate, ...settings } = readSettings(env);
  const url = env.TRADEOFF_LIKES_DB ?? '';
  if (!/^(?:libsql|https?):/.test(url)) {
    throw new Error(
      'Set TRADEOFF_LIKES_DB to the URL of a Turso database, such as libsql://likes-ada.turso.io. ' +
        'A function cannot store files.',
    );
  }
  const authToken = env.TRADEOFF_LIKES_TOKEN;
  const store = sqlStore(
    libsqlDatabase(() => createClient({ url, ...(authToken === undefined ? {} : { authToken }) })),
  );
  return likesApp({
    ...{ ...settings, store, posts },
    healthAge: 60,
    limiter: rate === undefined ? undefined : storeLimiter(store, rate),
    address: (_, context) => (context as NetlifyContext).ip,
    log: (line) => {
      console.error(line);
    },
  });
}
