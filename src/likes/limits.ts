import type { Store } from './store/contract.ts';

/** The token bucket of an address, which is full at first. */
export interface Rate {
  /** Capacity in votes. */
  capacity: number;
  /** Refill in votes a second. */
  refill: number;
}

/** Decides whether an address can vote now. */
export interface Limiter {
  /**
   * @param key the address, already hashed
   * @param now seconds since 1970
   * @returns 0 if it can vote, otherwise the seconds until it can
   */
  take(key: string, now: number): Promise<number>;
  /** Deletes addresses from before a moment, if they are not stored with the votes. */
  forget?(before: number): void;
}

/** In all, 1,500 votes of one network in a day. */
export const defaultRate: Rate = { capacity: 60, refill: 60 / 3600 };

/** Readers of one network that may vote on the same post. */
export const defaultPostRate: Rate = { capacity: 30, refill: 30 / 3600 };

const seconds = { s: 1, min: 60, h: 3600 } as const;

/**
 * Reads `30/min`, `5/s`, `100/h`, or `off`.
 *
 * @returns `undefined` for `off`
 * @throws for anything else
 */
export function parseRate(written: string): Rate | undefined {
  if (written === 'off') return undefined;
  const [, count, unit] = /^(\d{1,6})\/(s|min|h)$/.exec(written) ?? [];
  const capacity = Number(count);
  if (!(capacity > 0)) {
    throw new Error(`"${written}" is not a rate. Write one such as 30/min, 5/s or 100/h, or off.`);
  }
  return { capacity, refill: capacity / seconds[unit as keyof typeof seconds] };
}

/** Buckets in memory, for a service in one process. Full buckets are deleted. */
export function memoryLimiter({ capacity, refill }: Rate): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  let swept = 0;
  return {
    take(key, now) {
      if (now - swept > 60) {
        swept = now;
        for (const [name, { tokens, at }] of buckets) {
          if (tokens + (now - at) * refill >= capacity) buckets.delete(name);
        }
      }
      const bucket = buckets.get(key) ?? { tokens: capacity, at: now };
      const tokens = Math.min(capacity, bucket.tokens + Math.max(0, now - bucket.at) * refill);
      const taken = tokens >= 1;
      buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at: now });
      return Promise.resolve(taken ? 0 : (1 - tokens) / refill);
    },
    forget(before) {
      for (const [name, { at }] of buckets) if (at < before) buckets.delete(name);
    },
  };
}

/** Buckets in the database, for a service in many short-lived processes. */
export function storeLimiter(store: Pick<Store, 'take'>, { capacity, refill }: Rate): Limiter {
  return { take: (key, now) => store.take(key, capacity, refill, now) };
}
