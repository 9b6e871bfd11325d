import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { readCached, writeCached } from '../config/cache.ts';
import { likesTarget } from '../config/likes.ts';
import type { Session } from '../config/session.ts';
import { isCounts, limits } from '../likes/contract.ts';
import type { Counts, Manifest } from '../likes/contract.ts';
import { likesManifest } from './former-ids.ts';
import { knownPosts } from './synced.ts';

/** The counts of posts as the service last reported them. */
export interface BakedCounts {
  /** When they were reported, ISO. */
  date: string;
  /** By id. */
  counts: Record<string, Counts>;
}

/** How long a build waits for the service in total, in milliseconds. */
const patience = 5000;

/**
 * Fetches the counts of all published posts from the service, for the `likes.bakeCounts` option. If
 * the service cannot be reached, the build logs that and uses the counts of an earlier build, if
 * they are still in the cache.
 */
export async function bakeCounts(
  session: Session,
  logger: Pick<AstroIntegrationLogger, 'warn'>,
): Promise<BakedCounts | undefined> {
  const { likes } = session.options;
  const target = likesTarget(likes, 'build');
  if (likes === false || !likes.bakeCounts || target?.provider !== 'tradeoff') return undefined;
  const file = join(session.cacheDir, 'likes-counts.json');
  const published = knownPosts(session, new Date()).filter(({ state }) => state === 'published');
  const { posts } = likesManifest(published);
  try {
    const counts = await askCounts(
      serviceUrl(target.endpoint, session.address.site),
      posts.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]),
    );
    const baked = { date: new Date().toISOString(), counts: underIds(posts, counts) };
    await writeCached(file, JSON.stringify(baked));
    return baked;
  } catch (error) {
    const read = await readEarlier(file);
    const earlier = read && { ...read, counts: underIds(posts, read.counts) };
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn(
      `\`likes.bakeCounts\`: ${reason} ${
        earlier === undefined
          ? 'The pages are built without counts.'
          : `The pages show those of ${earlier.date}.`
      }`,
    );
    return earlier;
  }
}

/**
 * Counts by the ids that posts have now. The service that a build talks to may have been deployed
 * before the post was renamed, and then it only knows its former id.
 */
function underIds(
  posts: Manifest['posts'],
  counts: Readonly<Record<string, Counts>>,
): Record<string, Counts> {
  return Object.fromEntries(
    posts.flatMap(({ id, formerIds = [] }) => {
      const known = [id, ...formerIds].find((one) => Object.hasOwn(counts, one));
      const found = known === undefined ? undefined : counts[known];
      return found === undefined ? [] : [[id, found]];
    }),
  );
}

function serviceUrl(endpoint: string, site: string | undefined): string {
  if (!endpoint.startsWith('/')) return endpoint;
  if (site !== undefined) return new URL(endpoint, site).href;
  throw new Error(
    `Set \`site\` in the Astro config, so that the build can request \`${endpoint}\`.`,
  );
}

async function askCounts(url: string, ids: readonly string[]): Promise<Record<string, Counts>> {
  const signal = AbortSignal.timeout(patience);
  const all: Record<string, Counts> = {};
  const note = (id: string, value: unknown) => {
    if (!isCounts(value)) throw new Error(`${url} returned no counts for ${id}.`);
    all[id] = { up: value.up, down: value.down };
  };
  const ask = async (asked: string) => {
    const response = await fetch(asked, { signal }).catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new Error(
        `${url} did not respond (${cause instanceof Error ? cause.message : String(cause)}).`,
      );
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    return (await response.json()) as unknown;
  };
  // In a list a comma ends an id.
  const listed = ids.filter((id) => !id.includes(','));
  for (let at = 0; at < listed.length; at += limits.ids) {
    const some = listed.slice(at, at + limits.ids).map(encodeURIComponent);
    const answer = (await ask(`${url}?ids=${some.join(',')}`)) as {
      counts?: Record<string, unknown>;
    } | null;
    for (const [id, value] of Object.entries(answer?.counts ?? {})) note(id, value);
  }
  for (const id of ids) if (!listed.includes(id)) note(id, await ask(`${url}/${encodeURI(id)}`));
  return all;
}

async function readEarlier(file: string): Promise<BakedCounts | undefined> {
  const bytes = await readCached(file);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as BakedCounts);
}
