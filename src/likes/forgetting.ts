import type { Limiter } from './limits.ts';
import type { Store } from './store/contract.ts';

const hour = 60 * 60;
/** Seconds for which an address is known: with an hour between two looks it is gone after a day. */
const known = 23 * hour;

/** What the service holds of addresses, and where it says that it could not let them go. */
interface Addresses {
  store: Pick<Store, 'forget'>;
  limiter?: Limiter | undefined;
  log: (line: string) => void;
}

/**
 * Lets what is known of addresses go, at most once an hour however often it is called: not every host has a
 * process that could do it by the clock, so each request may be the occasion. Never rejects.
 */
export function forgetting({ store, limiter, log }: Addresses): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const now = Date.now() / 1000;
    // The clock of a timer may be a little early.
    if (now - last < hour - 60) return;
    last = now;
    limiter?.forget?.(now - known);
    try {
      await store.forget(now - known);
    } catch (error) {
      last = -Infinity;
      log(`likes: addresses are not forgotten: ${String(error)}`);
    }
  };
}
