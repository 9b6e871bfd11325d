import { Hono } from 'hono';
import type { Context } from 'hono';
import { healthPath, LikesError, likesErrors, likesPath } from './contract.ts';
import type { CountsAnswer, ErrorAnswer, LikesErrorCode, VoteAnswer } from './contract.ts';
import { identity } from './identity.ts';
import { idInPath, idsInQuery } from './ids.ts';
import type { Limiter } from './limits.ts';
import { corsHeaders, requireOrigin } from './origins.ts';
import type { Posts } from './posts.ts';
import type { Store } from './store/contract.ts';
import { readVote } from './vote-request.ts';

/** What the service is made of. */
export interface LikesService {
  store: Store;
  posts: Posts;
  /** Names readers and addresses; see {@link identity}. */
  secret: string;
  /** Without one, addresses may vote as often as they like. */
  limiter?: Limiter | undefined;
  /** Origins that may vote beside the service's own. */
  origins: readonly string[];
  /** The address that a request came from, if the host can tell; the rest share one bucket. */
  address: (request: Request, env: unknown) => string | undefined;
  /** Takes one line about each failure; it names no reader, address or secret. */
  log: (line: string) => void;
}

/** The application: a request in, a response out. `env` is what the host hands over with a request. */
export interface LikesApp {
  fetch(request: Request, env?: unknown): Promise<Response>;
}

/** A slash is part of an id, so the rest of the path is one. */
const itemPath = `${likesPath}/:id{[^]+}`;

const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'Origin',
};

/** Routes `/api/likes`, `/api/likes/{collection}/{slug}` and `/api/health`. */
export function likesApp(service: LikesService): LikesApp {
  const { store, posts, limiter, origins, log } = service;
  const names = identity(service.secret);
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    const headers = { ...answerHeaders, ...corsHeaders(c.req.raw, origins) };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });

  app.get(healthPath, async (c) => {
    await store.check();
    return c.json({ status: 'ok' });
  });

  app.get(likesPath, async (c) => {
    const ids = idsInQuery(new URL(c.req.url).searchParams);
    const published = await Promise.all(ids.map((id) => posts.has(id)));
    const counts = await store.counts(ids.filter((_, index) => published[index]));
    return c.json({
      counts: Object.fromEntries(counts),
      unknown: ids.filter((_, index) => !published[index]),
    } satisfies CountsAnswer);
  });

  app.get(itemPath, async (c) => {
    const id = await publishedId(c, posts);
    const counts = await store.counts([id]);
    return c.json(counts.get(id));
  });

  app.put(itemPath, async (c) => {
    requireOrigin(c.req.raw, origins);
    const id = await publishedId(c, posts);
    const { vote, voter } = await readVote(c.req.raw);
    const wait = await limited(c);
    if (wait > 0) return limitReached(c, wait);
    const counts = await store.vote(id, await names.voter(id, voter), vote);
    return c.json({ ...counts, vote } satisfies VoteAnswer);
  });

  app.options('*', (c) => {
    requireOrigin(c.req.raw, origins);
    return c.body(null, 204);
  });

  const allowed = { [healthPath]: 'GET', [likesPath]: 'GET', [itemPath]: 'GET, PUT' };
  for (const [path, methods] of Object.entries(allowed)) {
    app.all(path, (c) => failure(c, 'method-not-allowed', { allow: `${methods}, OPTIONS` }));
  }

  app.notFound((c) => failure(c, 'not-found'));

  app.onError((error, c) => {
    if (error instanceof LikesError) {
      if (likesErrors[error.code].status >= 500) log(`likes: ${error.code}: ${error.message}`);
      return failure(c, error.code);
    }
    log(`likes: internal: ${error.stack ?? error.message}`);
    return failure(c, 'internal');
  });

  async function limited(c: Context): Promise<number> {
    if (limiter === undefined) return 0;
    const now = new Date();
    const address = service.address(c.req.raw, c.env) ?? 'unknown';
    return limiter.take(await names.address(address, now), now.getTime() / 1000);
  }

  return { fetch: async (request, env) => app.fetch(request, env) };
}

async function publishedId(c: Context, posts: Posts): Promise<string> {
  const id = idInPath(new URL(c.req.url).pathname);
  if (!(await posts.has(id))) throw new LikesError('unknown-post');
  return id;
}

function limitReached(c: Context, wait: number): Response {
  const retryAfter = Math.max(1, Math.ceil(wait));
  return failure(c, 'rate-limited', { 'retry-after': String(retryAfter) }, { retryAfter });
}

function failure(
  c: Context,
  code: LikesErrorCode,
  headers: Record<string, string> = {},
  more: Pick<ErrorAnswer, 'retryAfter'> = {},
): Response {
  const { status, message } = likesErrors[code];
  return c.json({ code, message, ...more } satisfies ErrorAnswer, status, headers);
}
