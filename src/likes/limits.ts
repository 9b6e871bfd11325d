import type { Store } from './store/contract.ts';

/** Votes that one address may cast: a full bucket at first, then as many as come back. */
export interface Rate {
  /** Votes at once. */
  capacity: number;
  /** Votes that come back a second. */
  refill: number;
}

/** Decides whether an address may vote now. */
export interface Limiter {
  /**
   * @param key the address, already hashed
   * @param now seconds since 1970
   * @returns 0 when it may, else the seconds until it may
   */
  take(key: string, now: number): Promise<number>;
  /** Forgets the addresses from before a moment, where they are not kept beside the votes. */
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

/** Buckets in memory, for a service that is one process. Full buckets are forgotten. */
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

/** Buckets beside the votes, for a service that is many short-lived processes. */
export function storeLimiter(store: Pick<Store, 'take'>, { capacity, refill }: Rate): Limiter {
  return { take: (key, now) => store.take(key, capacity, refill, now) };
}
