import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listPaths } from '../config/list-paths.ts';
import { findLocale } from '../config/locales.ts';
import { isOwnPath } from '../config/own-paths.ts';
import type { Session } from '../config/session.ts';
import { problem, type Problem } from '../schema/problems.ts';
import type { KnownPost } from './known-post.ts';

type Site = Pick<
  Session,
  'templates' | 'locales' | 'collections' | 'paths' | 'publicDir' | 'options'
>;

/** Reports posts that are not below their list, and whose URL another post or page has. */
export function addressProblems(posts: readonly KnownPost[], site: Site): Problem[] {
  if (posts.every(isBelowList)) return [];
  const first = new Map<string, KnownPost>();
  const taken = pagesOf(site);
  return posts
    .toSorted((a, b) => Number(a.draft) - Number(b.draft) || isMoved(a) - isMoved(b))
    .flatMap((post) => {
      const { path, url, slugLine, file } = post;
      const other = first.get(path);
      if (other === undefined) first.set(path, post);
      // Two posts with one id are reported as such.
      const owner =
        other !== undefined && other.id !== post.id
          ? `the post ${other.file}`
          : isBelowList(post)
            ? undefined
            : taken(post);
      if (owner === undefined) return [];
      return problem(
        'url-taken',
        { file, line: url?.line ?? slugLine },
        `The URL "/${path}/" of this post is that of ${owner}.`,
        url === undefined
          ? 'Write another `slug`, or change the pattern in the `permalinks` option.'
          : 'Write another `url`, or delete it.',
      );
    });
}

function isBelowList({ path, list, slug }: KnownPost): boolean {
  return path === `${list}/${slug}`;
}

function isMoved(post: KnownPost): number {
  return Number(!isBelowList(post));
}

/** Says whose URL a post has, as the end of a sentence. */
function pagesOf(site: Site): (post: KnownPost) => string | undefined {
  const { locales, paths, publicDir } = site;
  const names = locales.length === 0 ? [undefined] : locales.map(({ name }) => name);
  const lists = names.flatMap((name) => [...listPaths(site, name).values()]);
  const prefixes = locales.map(({ prefix }) => prefix).filter((prefix) => prefix !== '');
  const pages = new Set(
    paths.filter(({ pattern }) => !pattern.includes('[')).map(({ pattern }) => pattern),
  );
  return ({ path, locale }) => {
    const prefix = findLocale(locales, locale)?.prefix ?? '';
    const local = prefix === '' ? path : path.slice(prefix.length + 1);
    const [start = ''] = local.split('/');
    if (isOwnPath(start)) return 'a page or file of the theme';
    if (prefix === '' && prefixes.includes(start)) return `the language \`${start}\``;
    const list = lists.find((one) => path === one || path.startsWith(`${one}/page/`));
    if (list !== undefined) return `the list "/${list}/"`;
    if (pages.has(`/${path}`)) return 'another page of the site';
    const isFile = existsSync(join(publicDir, path, 'index.html'));
    return isFile ? `the file public/${path}/index.html` : undefined;
  };
}
