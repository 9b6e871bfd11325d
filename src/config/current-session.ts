import type { Session } from './session.ts';

const key = Symbol.for('tradeoff.session');
const holder = globalThis as { [key]?: Session };

/** Replaces the session of the run, for example after a restart of the server. */
export function keepSession(session: Session): void {
  holder[key] = session;
}

/** @throws when the integration is not part of the Astro config. */
export function currentSession(): Session {
  const session = holder[key];
  if (session === undefined) {
    throw new Error(
      'tradeoff: the collections of `tradeoff/collections` need the integration. ' +
        "Add `integrations: [tradeoff({ title: '…' })]` to astro.config.mjs.",
    );
  }
  return session;
}
