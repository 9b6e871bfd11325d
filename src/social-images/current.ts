import type { SocialImageDrawer } from './types.ts';

/**
 * The drawer of one run of Astro. It is on `globalThis`, because the pages have a separate module graph, and their
 * bundle must not contain native code.
 */
const key = Symbol.for('tradeoff.social-images');
const holder = globalThis as { [key]?: SocialImageDrawer };

export function startSocialImages(drawer: SocialImageDrawer): void {
  holder[key] = drawer;
}

/** @throws when the integration is not part of the Astro config. */
export function currentSocialImages(): SocialImageDrawer {
  const drawer = holder[key];
  if (drawer === undefined) throw new Error('tradeoff: social images need the integration.');
  return drawer;
}
