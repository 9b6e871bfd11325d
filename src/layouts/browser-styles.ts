import type { AstroGlobal } from 'astro';

/**
 * Lets the page whose diagrams are drawn in the browser, and no other, use the styles that mermaid writes into its
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
