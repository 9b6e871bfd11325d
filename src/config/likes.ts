import { endpointAddress, likesPath } from '../likes/contract.ts';
import type { Options } from './options.ts';

/** The URL of Lyket's API. */
export const lyketAddress = 'https://api.lyket.dev';

/** The service that the buttons of a page use. */
export type LikesTarget =
  { provider: 'tradeoff'; endpoint: string } | { provider: 'lyket'; apiKey: string };

/**
 * The service that the buttons use; without one there are no buttons. In development it is always the development
 * server's, so that a local vote never counts on the published blog.
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
