import { Hono } from 'hono';
import type { Context } from 'hono';
import { healthPath, LikesError, likesErrors, likesPath } from './contract.ts';
import type { Counts, CountsAnswer, ErrorAnswer, LikesErrorCode, VoteAnswer } from './contract.ts';
import { forgetting } from './forgetting.ts';
import { healthOf } from './health.ts';
import { identity } from './identity.ts';
import { idInPath, idsInQuery } from './ids.ts';
import type { Limiter, Rate } from './limits.ts';
import { corsHeaders, requireOrigin } from './origins.ts';
import type { KnownPost, Posts } from './posts.ts';
import { withoutSecrets } from './secrets.ts';
import type { Cast, Store } from './store/contract.ts';
import { readVote } from './vote-request.ts';

/** The parts of the service. */
export interface LikesService {
  store: Store;
  posts: Posts;
  /** Hashes the ids of readers and their addresses; see {@link identity}. */
  secret: string;
  /** Without one, addresses can vote without limit. */
  limiter?: Limiter | undefined;
  /** Readers of one network who may vote on the same post. Without one, any number. */
  postRate?: Rate | undefined;
  /** Seconds for which a health check is cached, because each one writes to the database. Default: 1. */
  healthAge?: number | undefined;
  /** Origins that may vote beside the service's own. */
  origins: readonly string[];
  /** The address that a request came from, if the host can tell; the rest share one bucket. */
  address: (request: Request, env: unknown) => string | undefined;
  /** Logs one line about each failure, without readers, addresses or secrets. */
  log: (line: string) => void;
}

/** The application. `env` is what the host passes with a request. */
export interface LikesApp {
  fetch(request: Request, env?: unknown): Promise<Response>;
  /** Deletes addresses that are older than a day. A host can call it at any time. Failures are logged. */
  forget(): Promise<void>;
}

/** An id contains a slash, so this matches the rest of the path. */
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
  const health = healthOf(() => store.check(Date.now() / 1000), service.healthAge ?? 1);
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    const headers = { ...answerHeaders, ...corsHeaders(c.req.raw, origins) };
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });

  app.get(healthPath, async (c) => {
    await health();
    return c.json({ status: 'ok' });
  });

  app.get(likesPath, async (c) => {
    const ids = idsInQuery(new URL(c.req.url).searchParams);
    const found = await Promise.all(ids.map(async (id) => [id, await posts.find(id)] as const));
    const known = found.flatMap(([id, post]) => (post === undefined ? [] : [[id, post] as const]));
    const counts = await store.counts([...new Set(known.flatMap(([, post]) => idsOf(post)))]);
    return c.json({
      counts: Object.fromEntries(known.map(([id, post]) => [id, total(post, counts)])),
      unknown: found.flatMap(([id, post]) => (post === undefined ? id : [])),
    } satisfies CountsAnswer);
  });

  app.get(itemPath, async (c) => {
    const post = await publishedPost(c, posts);
    return c.json(total(post, await store.counts(idsOf(post))));
  });

  app.put(itemPath, async (c) => {
    requireOrigin(c.req.raw, origins);
    const { id, former } = await publishedPost(c, posts);
    const { vote, voter } = await readVote(c.req.raw);
    const now = new Date();
    const address = service.address(c.req.raw, c.env) ?? 'unknown';
    const wait = await limiter?.take(await names.address(address, now), now.getTime() / 1000);
    if (wait !== undefined && wait > 0) return limitReached(c, wait);
    const named = async (post: string) => ({ post, voter: await names.voter(post, voter) });
    const counts = await store.vote({
      ...(await named(id)),
      vote,
      former: await Promise.all(former.map(named)),
      cast: castOf(await names.addressOn(id, address, now), now, service.postRate),
    });
    if ('wait' in counts) return limitReached(c, counts.wait);
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
    log(withoutSecrets(`likes: internal: ${error.stack ?? error.message}`));
    return failure(c, 'internal');
  });

  return { fetch: async (request, env) => app.fetch(request, env), forget: forgetting(service) };
}

/** The post whose id is in the path. @throws {@link LikesError} `unknown-post` */
async function publishedPost(c: Context, posts: Posts): Promise<KnownPost> {
  const post = await posts.find(idInPath(new URL(c.req.url).pathname));
  if (post === undefined) throw new LikesError('unknown-post');
  return post;
}

function idsOf({ id, former }: KnownPost): string[] {
  return [id, ...former];
}

/** The votes on a post under all its ids. */
function total(post: KnownPost, counts: ReadonlyMap<string, Counts>): Counts {
  const sum = { up: 0, down: 0 };
  for (const id of idsOf(post)) {
    sum.up += counts.get(id)?.up ?? 0;
    sum.down += counts.get(id)?.down ?? 0;
  }
  return sum;
}

function castOf(bucket: string, now: Date, rate: Rate | undefined): Cast {
  return {
    bucket,
    now: Math.floor(now.getTime() / 1000),
    limit: rate && { readers: rate.capacity, seconds: rate.capacity / rate.refill },
  };
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
