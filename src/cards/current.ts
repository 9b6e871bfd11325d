import type { CardDrawer } from './types.ts';

/**
 * The drawer of one run of Astro. The pages are another module graph than the config that starts it, so it
 * hangs on `globalThis`; and their bundle must not hold native code.
 */
const key = Symbol.for('tradeoff.cards');
const holder = globalThis as { [key]?: CardDrawer };

export function startCards(drawer: CardDrawer): void {
  holder[key] = drawer;
}

/** @throws when the integration is not part of the Astro config. */
export function currentCards(): CardDrawer {
  const drawer = holder[key];
  if (drawer === undefined) throw new Error('tradeoff: cards need the integration.');
  return drawer;
}
