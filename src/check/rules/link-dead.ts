import type { About } from '../contract.ts';

/** Sends requests to other sites, which only `--external` does. */
export const linkDead = {
  code: 'link-dead',
  severity: 'warning',
  means:
    'A page of another site cannot be reached or does not exist. Only `npx tradeoff check --external` looks for these.',
  fix: 'Correct the URL, link to an archived copy, or add the site to `check.allow`.',
} as const satisfies About;
