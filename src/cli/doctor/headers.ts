import type { Check } from './contract.ts';

/** A `_headers` file in `public` replaces the one that the theme writes. */
export const headers: Check = async ({ site: { options }, read }) => {
  const own = await read('public/_headers');
  if (own === undefined || options.csp === false) return [];
  const missing = [
    'Content-Security-Policy',
    'Strict-Transport-Security',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
  ].filter((name) => !new RegExp(`^\\s+${name}\\s*:`, 'im').test(own));
  if (missing.length === 0) return [];
  return [
    {
      level: missing[0] === 'Content-Security-Policy' ? 'error' : 'warning',
      found: `public/_headers replaces the headers of the theme and lacks ${missing.join(', ')}.`,
      advice:
        'Delete it and build the blog, or keep your own rules and copy these lines from the generated dist/_headers to `/*`.',
    },
  ];
};
