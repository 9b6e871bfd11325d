import { defaultPostRate, defaultRate, parseRate } from '../limits.ts';
import type { Rate } from '../limits.ts';
import { parseOrigins } from '../origins.ts';

/** The environment variables that every host reads. */
export interface Environment {
  /** At least 16 characters; without it every vote is refused. */
  TRADEOFF_LIKES_SECRET?: string | undefined;
  /** Comma-separated origins. Default: only the service's own. */
  TRADEOFF_LIKES_ORIGINS?: string | undefined;
  /** Votes of one network, such as `60/h`, or `off`. Default: 60/h. */
  TRADEOFF_LIKES_RATE?: string | undefined;
  /**
   * Readers of one network who may vote on the same post, such as `30/h`, or `off`. Default: 30/h, and `off`
   * when the rate is.
   */
  TRADEOFF_LIKES_POST_RATE?: string | undefined;
  /** `libsql://…` of a Turso database, or a `file:` on a host with a persistent disk. */
  TRADEOFF_LIKES_DB?: string | undefined;
  /** Token for the database. */
  TRADEOFF_LIKES_TOKEN?: string | undefined;
}

export interface Settings {
  secret: string;
  origins: string[];
  rate: Rate | undefined;
  postRate?: Rate | undefined;
}

export const secretAdvice =
  'Set TRADEOFF_LIKES_SECRET to a random string of 16 characters or more, such as the output of ' +
  '`openssl rand -base64 32`, and never change it: with another secret, every reader could vote again.';

/** @throws when a variable is missing or wrong, with what to write instead */
export function readSettings(env: Environment): Settings {
  const secret = env.TRADEOFF_LIKES_SECRET ?? '';
  if (secret.length < 16) throw new Error(secretAdvice);
  const rateOf = (written = '', byDefault: Rate | undefined): Rate | undefined =>
    written === '' ? byDefault : parseRate(written);
  const rate = rateOf(env.TRADEOFF_LIKES_RATE, defaultRate);
  return {
    secret,
    origins: parseOrigins(env.TRADEOFF_LIKES_ORIGINS ?? ''),
    rate,
    postRate: rateOf(env.TRADEOFF_LIKES_POST_RATE, rate && defaultPostRate),
  };
}
