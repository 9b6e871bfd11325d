import { endpointAddress, likesPath } from '../likes/contract.ts';
import type { Options } from './options.ts';

/** Where Lyket answers. */
export const lyketAddress = 'https://api.lyket.dev';

/** Whom the buttons of a page ask. */
export type LikesTarget =
  { provider: 'tradeoff'; endpoint: string } | { provider: 'lyket'; apiKey: string };

/**
 * Whom the buttons ask; nobody means no buttons. In development it is always the service of the
 * development server, so that trying a blog out never votes on the published one.
 */
export function likesTarget(
  likes: Options['likes'],
  command: 'dev' | 'build' | 'preview' | 'sync',
): LikesTarget | undefined {
  if (likes === false) return undefined;
  const { endpoint, apiKey } = likes;
  if (apiKey !== undefined) return { provider: 'lyket', apiKey };
  if (command === 'dev') return { provider: 'tradeoff', endpoint: likesPath };
  return endpoint === undefined
    ? undefined
    : { provider: 'tradeoff', endpoint: endpointAddress(endpoint) };
}
