import type { Limiter } from './limits.ts';
import type { Store } from './store/contract.ts';

const hour = 60 * 60;
/** Seconds for which an address is stored. With a check every hour, it is gone after a day. */
const known = 23 * hour;

/** The parts of the service that store addresses, and the log for failures. */
interface Addresses {
  store: Pick<Store, 'forget'>;
  limiter?: Limiter | undefined;
  log: (line: string) => void;
}

/**
 * Deletes old addresses, at most once an hour however often it is called. Not every host has a process for a timer,
 * so each request can trigger it. Never rejects.
 */
export function forgetting({ store, limiter, log }: Addresses): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const now = Date.now() / 1000;
    // A timer can fire a little early.
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
