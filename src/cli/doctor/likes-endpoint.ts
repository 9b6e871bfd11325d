import { healthPath } from '../../likes/contract.ts';
import type { Check } from './contract.ts';

/** The buttons ask a service, which must stand somewhere and answer. */
export const likesEndpoint: Check = async ({ site: { address, options }, ask }) => {
  const { likes } = options;
  if (likes === undefined || likes === false || !('endpoint' in likes)) return [];
  const { endpoint } = likes;
  if (endpoint.startsWith('/')) {
    if (address.site === undefined || !new URL(address.site).hostname.endsWith('.github.io'))
      return [];
    return [
      {
        level: 'error',
        found: `The likes are asked at ${endpoint} of the site, and GitHub Pages runs no code.`,
        advice: 'Run the service elsewhere and write its absolute address into `likes.endpoint`.',
      },
    ];
  }
  const health = new URL(healthPath, endpoint).href;
  const status = await ask(health);
  if (status === 200) return [];
  return [
    {
      level: 'error',
      found: `The likes service at ${health} ${status === undefined ? 'cannot be reached' : `answers with status ${status}`}.`,
      advice: 'Start it, look at its log, or mend `likes.endpoint`.',
    },
  ];
};
