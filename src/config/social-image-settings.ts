import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from './session.ts';

/** The font files of a blog, as absolute paths, and the folder in which its social images are kept, below `cacheDir`. */
export function socialImageSettings({ options, root }: Session, cacheDir: URL) {
  const fonts = options.socialImages === false ? [] : options.socialImages.fonts;
  return {
    fonts: fonts.map((path) => resolve(root, path)),
    cacheDir: fileURLToPath(new URL('tradeoff/social-images/', cacheDir)),
  };
}
