import { createHash } from 'node:crypto';
import { likesTarget, lyketAddress } from './likes.ts';
import type { Options } from './options.ts';
import { allow, type Policy } from './security.ts';

/** What an owner allows on every page: the `csp` option, and what elements of the `head` option load or contain. */
export function allowedByOwner(
  { csp, head, likes }: Pick<Options, 'csp' | 'head' | 'likes'>,
  assetHosts: readonly string[],
): Policy {
  const written = Object.entries(typeof csp === 'object' ? csp : {});
  let policy: Policy = Object.fromEntries(
    written.flatMap(([directive, sources]) =>
      sources === undefined ? [] : [[directive, sources]],
    ),
  );
  const asked = likesTarget(likes, 'build');
  const service = asked?.provider === 'lyket' ? lyketAddress : asked?.endpoint;
  policy = allow(policy, { 'connect-src': originOf(service) });
  for (const host of assetHosts) {
    const from = originOf(host);
    policy = allow(policy, { 'script-src': from, 'style-src': from, 'font-src': from });
  }
  for (const { tag, attrs, content } of head) {
    if (tag === 'script') {
      policy = allow(policy, { 'script-src': content ? [hash(content)] : originOf(attrs['src']) });
    }
    if (tag === 'style') policy = allow(policy, { 'style-src': [hash(content)] });
    if (tag === 'link' && attrs['rel'] === 'stylesheet') {
      policy = allow(policy, { 'style-src': originOf(attrs['href']) });
    }
  }
  return policy;
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The origin of a URL on another host. A path belongs to the site itself. */
function originOf(href: string | boolean | undefined): string[] {
  if (typeof href !== 'string' || !/^(?:https?:)?\/\//i.test(href)) return [];
  return [new URL(href, 'https://example.org').origin];
}
