import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readable } from '../../config/addresses.ts';
import { problem, type Problem } from '../../schema/problems.ts';
import { missingAnchor, pageLinks, type LinkingPost } from './check.ts';
import { resolveLink, type LinkTarget } from './resolve.ts';
import type { LinkTable } from './table.ts';

/**
 * Checks the links that only the built site can answer: to pages and files that are not posts, and
 * to anchors that no source reveals.
 *
 * @param folder of the built site.
 * @param isElsewhere whether a path is answered by something other than a file, such as a redirect.
 */
export function builtLinkProblems(
  posts: readonly LinkingPost[],
  table: LinkTable,
  folder: string,
  isElsewhere: (path: string) => boolean,
): Problem[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (file: string) => {
    const known = anchors.get(file) ?? idsOf(readFileSync(file, 'utf8'));
    anchors.set(file, known);
    return known;
  };
  return posts
    .filter(({ state }) => state === 'published')
    .flatMap((post) =>
      pageLinks(post).flatMap((link): Problem[] => {
        const target = resolveLink(link.target, post, table);
        const path = pathOf(target, table);
        if (path === undefined || isElsewhere(path)) return [];
        const place = { file: post.file, line: link.line };
        const file = fileOf(folder, path);
        if (file === undefined) {
          // A page of a post that does not exist was reported, or its link is not rendered.
          if (target.kind === 'post') return [];
          return [
            problem(
              'link-missing',
              place,
              `The link \`${link.target}\` does not lead to a page or file of the site.`,
              'Correct the path, or write the full URL (`https://…`) of something that this site does not build.',
            ),
          ];
        }
        const anchor = 'anchor' in target ? target.anchor : '';
        if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return [];
        if (!file.endsWith('.html')) return [];
        const known = anchorsOf(file);
        return known.has(anchor) ? [] : [missingAnchor(link, anchor, place, [...known])];
      }),
    );
}

/** The path, without base, of what is checked here. */
function pathOf(target: LinkTarget, { address }: LinkTable): string | undefined {
  if (target.kind === 'page') return readable(target.path);
  if (target.kind !== 'post' || target.post.anchors !== undefined) return undefined;
  if (target.anchor === '') return undefined;
  return readable(target.post.href.slice(address.base.replace(/\/*$/, '').length));
}

function fileOf(folder: string, path: string): string | undefined {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return [bare, `${bare}/index.html`, `${bare}.html`]
    .map((candidate) => join(folder, candidate))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function idsOf(html: string): Set<string> {
  const ids = html.matchAll(/\s(?:id|name)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Set(
    Array.from(ids, ([, double, single, bare]) =>
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ),
  );
}
