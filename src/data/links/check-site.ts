import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readable } from '../../config/addresses.ts';
import type { Session } from '../../config/session.ts';
import { nearest } from '../../schema/nearest.ts';
import { problem, type Problem } from '../../schema/problems.ts';
import { termSlug } from '../terms.ts';
import { type LinkingPost, pageLinks } from './check.ts';
import { resolveLink } from './resolve.ts';
import type { LinkTable } from './table.ts';

/**
 * Checks the links of posts to pages and files that are not posts, as far as possible without a
 * build: against the routes of the site, the names of tags and the files of `public`. A build
 * checks them against the files that it wrote.
 */
export function siteLinkProblems(
  posts: readonly LinkingPost[],
  table: LinkTable,
  session: Pick<Session, 'paths' | 'publicDir' | 'collections'>,
): Problem[] {
  if (session.paths.length === 0) return [];
  const tags = new Set([...session.collections.values()].flatMap(({ tags }) => [...tags]));
  const slugs = new Set([...tags].map(termSlug));
  return posts.flatMap((post) =>
    pageLinks(post).flatMap((link): Problem[] => {
      const target = resolveLink(link.target, post, table);
      if (target.kind !== 'page') return [];
      const path = readable(target.path);
      const tag = /^\/tags\/([^/]+)\/?$/.exec(path)?.[1];
      const isThere =
        tag === undefined || !session.paths.some(({ pattern }) => pattern === '/tags/[...page]')
          ? isPage(path, session)
          : slugs.has(tag);
      if (isThere) return [];
      const near = nearest(tag ?? path, tag === undefined ? knownPaths(session) : slugs);
      return [
        problem(
          'link-missing',
          { file: post.file, line: link.line },
          `The link \`${link.target}\` does not lead to a page or file of the site.`,
          near === undefined
            ? 'Correct the path, or write the full URL (`https://…`) of something that this site does not build.'
            : `Did you mean \`${tag === undefined ? near : `/tags/${near}/`}\`?`,
        ),
      ];
    }),
  );
}

function isPage(path: string, { paths, publicDir }: Pick<Session, 'paths' | 'publicDir'>): boolean {
  const bare = path.replace(/\/+$/, '') || '/';
  const forms = [path, bare, `${bare}/`, bare.replace(/(?:\/index)?\.html$/, '') || '/'];
  if (paths.some(({ regex }) => forms.some((form) => regex.test(form)))) return true;
  const file = join(publicDir, bare);
  return existsSync(file) && (statSync(file).isFile() || existsSync(join(file, 'index.html')));
}

function knownPaths({ paths }: Pick<Session, 'paths'>): string[] {
  return paths.map(({ pattern }) => pattern).filter((pattern) => !pattern.includes('['));
}
