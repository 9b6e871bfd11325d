const absolute = /^https?:\/\/([^/?#]+)(\/[^?#]*)?/i;
/** Addresses of documents that a host must have before it is taken for that of the folder. */
const enough = 3;
/** Their least share of all links to it. */
const leastShare = 0.5;

/**
 * The hosts that the folder is published at, told from its links: most of those to such a host lead to a document. A
 * name of one word means nothing, as other sites have pages of the same name.
 *
 * @param isDocument whether a path, which begins with `/`, is the address of a document
 */
export function ownHosts(
  bodies: readonly string[],
  isDocument: (path: string) => boolean,
): Set<string> {
  const links = new Map<string, { all: number; own: number }>();
  for (const body of bodies) {
    for (const [url] of body.matchAll(/https?:\/\/[^\s)\]<>"'`]+/gi)) {
      const [, host = '', path = '/'] = absolute.exec(url) ?? [];
      if (path === '/') continue;
      const known = links.get(host.toLowerCase()) ?? { all: 0, own: 0 };
      known.all += 1;
      if (isTelling(path) && isDocument(path)) known.own += 1;
      links.set(host.toLowerCase(), known);
    }
  }
  return new Set(
    [...links]
      .filter(([, { all, own }]) => own >= enough && own >= all * leastShare)
      .map(([host]) => host),
  );
}

/** A link to the same site as a path; any other link stays. */
export function withoutHost(target: string, hosts: ReadonlySet<string>): string {
  const [whole, host = '', path = '/'] = absolute.exec(target) ?? [];
  return whole !== undefined && hosts.has(host.toLowerCase())
    ? path + target.slice(whole.length)
    : target;
}

function isTelling(path: string): boolean {
  const name = path
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  return name !== undefined && /\p{L}[-_].*\p{L}/u.test(name);
}
