import type { Feature } from '../markdown/types.ts';

/** Directive → sources, as in `Content-Security-Policy`. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** The policy of a page without special features. Scripts, styles and fonts come only from the site. */
const strict: Policy = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'https:'],
  'media-src': ["'self'", 'https:'],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
};

/** What each feature needs in addition, on the pages that have it. */
const needs: Partial<Record<Feature, Policy>> = {
  video: { 'frame-src': ['https://www.youtube-nocookie.com'] },
  // Mermaid in the browser writes styles into its drawings.
  mermaid: { 'style-src': ["'unsafe-inline'"] },
};

/** The policy of a page, from its features and from what the owner allows everywhere. */
export function pagePolicy(features: readonly Feature[], allowed: Policy): Policy {
  return features.reduce(
    (policy, feature) => allow(policy, needs[feature] ?? {}),
    allow(strict, allowed),
  );
}

/**
 * The policy that a host sends with every file. It allows what any page allows, so that it does not restrict the
 * policy in a page, and has the directives that a page cannot have.
 *
 * @param pages the policies of all pages; `undefined` for a page without one, such as an owner's page with another
 *   design.
 * @param search whether the blog has a search. Its worker, which runs WebAssembly, follows the header of its file and
 *   not the page's policy.
 */
export function headerPolicy(pages: readonly (Policy | undefined)[], search: boolean): Policy {
  const known = pages.filter((page) => page !== undefined);
  const page = known.reduce<Policy>(allow, strict);
  const always: Policy = {
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  if (known.length < pages.length) return always;
  const all = search ? allow(page, { 'script-src': ["'wasm-unsafe-eval'"] }) : page;
  return { ...leaveStyles(all), ...always };
}

/**
 * If one page needs inline styles, the header leaves out styles, and each page decides. `default-src` would cover
 * them too, so the other directives that it covers are written out.
 */
function leaveStyles(policy: Policy): Policy {
  const { 'default-src': own = [], 'style-src': styles = own, ...others } = policy;
  if (!styles.includes("'unsafe-inline'")) return policy;
  const rest = ['script-src', 'font-src', 'connect-src', 'manifest-src', 'worker-src'];
  return { ...Object.fromEntries(rest.map((directive) => [directive, own])), ...others };
}

/** The policy as a header or `<meta>` has it. */
export function writePolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** The inverse of {@link writePolicy}. */
export function readPolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(
    directives.flatMap(([name, ...sources]) => (name ? [[name, sources]] : [])),
  );
}

/** A missing directive allowed what `default-src` does: the site itself. */
export function allow(policy: Policy, more: Policy): Policy {
  const added = Object.entries(more).filter(([, sources]) => sources.length > 0);
  return {
    ...policy,
    ...Object.fromEntries(
      added.map(([directive, sources]) => {
        const all = new Set([...(policy[directive] ?? ["'self'"]), ...sources]);
        if (all.size > 1) all.delete("'none'");
        return [directive, [...all]];
      }),
    ),
  };
}
