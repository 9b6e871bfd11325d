import { join, resolve } from 'node:path';
import { readCached, writeCached } from './cache.ts';
import type { Session } from './session.ts';

/** The font files of a blog, as absolute paths, and where its social images are kept between builds. */
export function socialImageSettings({ options, root, cacheDir }: Session) {
  const fonts = options.socialImages === false ? [] : options.socialImages.fonts;
  const fileOf = (name: string) => join(cacheDir, 'social-images', name);
  return {
    fonts: fonts.map((path) => resolve(root, path)),
    cache: {
      read: (name: string) => readCached(fileOf(name)),
      write: (name: string, png: Uint8Array) => writeCached(fileOf(name), png),
    },
  };
}
