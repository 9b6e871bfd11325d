import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from './session.ts';

/** The font files of a blog, as absolute paths, and the folder in which its cards are kept, below `cacheDir`. */
export function cardSettings({ options, root }: Session, cacheDir: URL) {
  const fonts = options.cards === false ? [] : options.cards.fonts;
  return {
    fonts: fonts.map((path) => resolve(root, path)),
    cacheDir: fileURLToPath(new URL('tradeoff/cards/', cacheDir)),
  };
}
