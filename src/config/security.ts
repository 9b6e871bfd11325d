import type { Feature } from '../markdown/types.ts';

/** Directive → sources, in the words of `Content-Security-Policy`. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What a page may do that uses nothing special. Scripts, styles and fonts come from the site alone. */
const strict: Policy = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'https:'],
  'media-src': ["'self'", 'https:'],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
};

/** What a feature needs beyond that, on the pages that have it. */
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
 * The policy that a host sends with every file: what any page may do, so that it takes nothing from
 * the policy in a page, and what cannot stand in a page.
 *
 * @param pages the policies of all pages; `undefined` for one that has none, such as an owner's page
 *   of another design, of which nothing is known.
 * @param search whether the blog has a search. Its worker, which runs WebAssembly, obeys the header
 *   of its own file and not the page.
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
 * Where one page needs inline styles, the header says nothing of styles, which each page then does by
 * itself. `default-src` would speak of them too, so what else it speaks of is written out.
 */
function leaveStyles(policy: Policy): Policy {
  const { 'default-src': own = [], 'style-src': styles = own, ...others } = policy;
  if (!styles.includes("'unsafe-inline'")) return policy;
  const rest = ['script-src', 'font-src', 'connect-src', 'manifest-src', 'worker-src'];
  return { ...Object.fromEntries(rest.map((directive) => [directive, own])), ...others };
}

/** As it stands in a header or a `<meta>`. */
export function writePolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** The contrary of {@link writePolicy}. */
export function readPolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(
    directives.flatMap(([name, ...sources]) => (name ? [[name, sources]] : [])),
  );
}

/** A directive that was not there allowed what `default-src` does: the site itself. */
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
