import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SocialImageDrawer } from '../social-images/types.ts';
import type { Session } from '../config/session.ts';

/** Milliseconds for which a file stays in any case: a run beside this one may have just made it. */
const grace = 3_600_000;

/**
 * Removes from the cache what this build did not ask for: social images and diagrams of posts that are gone or have
 * changed. Only for builds, which ask for everything.
 *
 * @param written paths of the pictures of diagrams that the built pages name.
 */
export function pruneCaches(
  { cacheDir, drawings }: Pick<Session, 'cacheDir' | 'drawings'>,
  socialImages: Pick<SocialImageDrawer, 'cacheFiles'>,
  written: ReadonlySet<string>,
): void {
  const { diagrams, figures } = drawings.cacheFiles();
  // Pages of collections that are not the theme's may be kept from a run that drew them.
  const named = [...written].map((file) => basename(file));
  prune(join(cacheDir, 'social-images'), socialImages.cacheFiles());
  prune(join(cacheDir, 'diagrams'), diagrams);
  prune(join(cacheDir, 'figures'), [...figures, ...named]);
}

function prune(folder: string, used: readonly string[]): void {
  if (!existsSync(folder)) return;
  const kept = new Set(used);
  const before = Date.now() - grace;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    // Another build may have removed it meanwhile.
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < before && !kept.has(name)) rmSync(file, { force: true });
  }
}
