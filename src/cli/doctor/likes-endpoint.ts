import { healthPath } from '../../likes/contract.ts';
import type { Blog, Check, Finding } from './contract.ts';

/** The buttons need a service that is deployed and responds. */
export const likesEndpoint: Check = async ({ site: { address, options }, ask, read }) => {
  const endpoint = options.likes === false ? undefined : options.likes.endpoint;
  if (endpoint === undefined) return [];
  if (endpoint.startsWith('/')) return withoutCode(endpoint, address.site, read);
  const health = new URL(healthPath, endpoint).href;
  const status = await ask(health);
  if (status === 200) return [];
  return [
    {
      level: 'error',
      found: `The likes service at ${health} ${status === undefined ? 'cannot be reached' : `responds with status ${status}`}.`,
      advice: 'Start it, check its log, or correct `likes.endpoint`.',
    },
  ];
};

/** A path of the site works only on a host that runs code. */
async function withoutCode(
  endpoint: string,
  site: string | undefined,
  read: Blog['read'],
): Promise<Finding[]> {
  const found = (why: string, advice: string): Finding[] => [
    {
      level: 'error',
      found: `\`likes.endpoint\` is ${endpoint} on this site, but ${why}.`,
      advice,
    },
  ];
  if (site !== undefined && new URL(site).hostname.endsWith('.github.io')) {
    return found(
      'GitHub Pages runs no code',
      'Run the service on another host and set `likes.endpoint` to its absolute URL.',
    );
  }
  for (const name of ['wrangler.jsonc', 'wrangler.json', 'wrangler.toml']) {
    const wrangler = await read(name);
    if (wrangler === undefined || /["']main["']\s*:|^\s*main\s*=/m.test(wrangler)) continue;
    return found(
      `${name} does not name a Worker`,
      'Add worker.js and `"main": "worker.js"`, as shown in the guide to likes.',
    );
  }
  return [];
}
