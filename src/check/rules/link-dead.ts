import type { About } from '../contract.ts';

/** Sends requests to other sites, which only `--external` does. */
export const linkDead = {
  code: 'link-dead',
  severity: 'warning',
  means:
    'A page of another site does not answer, or answers that it does not exist. Only `npx tradeoff check --external` asks.',
  fix: 'Correct the URL, link to a copy in an archive, or add the site to `check.allow`.',
} as const satisfies About;
