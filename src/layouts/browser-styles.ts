import type { AstroGlobal } from 'astro';

/**
 * Allows inline styles only on pages with diagrams drawn in the browser, because mermaid writes styles into its
 * drawings.
 */
export function allowStylesOfMermaid(
  csp: Pick<NonNullable<AstroGlobal['csp']>, 'insertStyleResource'> | undefined,
): void {
  for (const resource of ["'self'", "'unsafe-inline'"] as const) {
    csp?.insertStyleResource({ resource, kind: 'element' });
  }
  csp?.insertStyleResource({ resource: "'unsafe-inline'", kind: 'attribute' });
}
