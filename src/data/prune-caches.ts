import { basename, join } from 'node:path';
import type { SocialImageDrawer } from '../social-images/types.ts';
import { pruneCached } from '../config/cache.ts';
import type { Session } from '../config/session.ts';

/**
 * Removes from the cache what this build did not use: social images and diagrams of posts that were
 * deleted or have changed. Only for builds, which use everything.
 *
 * @param written paths of the images of diagrams that the built pages name.
 */
export function pruneCaches(
  { cacheDir, drawings }: Pick<Session, 'cacheDir' | 'drawings'>,
  socialImages: Pick<SocialImageDrawer, 'cacheFiles'>,
  written: ReadonlySet<string>,
): void {
  const { diagrams, figures } = drawings.cacheFiles();
  // Pages of other collections than the theme's may be kept from the run that drew them.
  const named = [...written].map((file) => basename(file));
  pruneCached(join(cacheDir, 'social-images'), socialImages.cacheFiles());
  pruneCached(join(cacheDir, 'diagrams'), diagrams);
  pruneCached(join(cacheDir, 'figures'), [...figures, ...named]);
}
