import { globSync } from 'tinyglobby';

/** One page of each type that a built site has: its name and its path below the base. */
export interface PageType {
  name: string;
  path: string;
}

const collections = ['designs', 'specs', 'notes', 'deep-dives'];
const collection = `{${collections.join()}}`;

const types: [name: string, pattern: string][] = [
  ['home', 'index.html'],
  ['home, page 2', 'page/2/index.html'],
  ['list', `${collection}/index.html`],
  ['list, page 2', `${collection}/page/2/index.html`],
  ...collections.map((name): [string, string] => [`post in ${name}`, `${name}/*/index.html`]),
  ['archive', 'archive/index.html'],
  ['search', 'search/index.html'],
  ['tags', 'tags/index.html'],
  ['tag', 'tags/*/index.html'],
  ['category', 'categories/*/index.html'],
  ['practice', 'practice/index.html'],
  ['sources', 'sources/index.html'],
  ['own page', 'about/index.html'],
  ['not found', '404.html'],
];

/** The first page of each type, and the first post of each collection. */
export function pageTypes(dist: string): PageType[] {
  return types.flatMap(([name, pattern]) =>
    pathsOf(dist, pattern)
      .slice(0, 1)
      .map((path) => ({ name, path })),
  );
}

/** The posts that are not among {@link pageTypes}: their features differ. */
export function furtherPosts(dist: string): PageType[] {
  const first = new Set(pageTypes(dist).map(({ path }) => path));
  return postPaths(dist)
    .filter((path) => !first.has(path))
    .map((path) => ({ name: path.replace(/\/$/, ''), path }));
}

/**
 * Paths of all posts.
 * @throws if the site has none.
 */
export function postPaths(dist: string): string[] {
  const posts = pathsOf(dist, `${collection}/*/index.html`);
  if (posts.length === 0) throw new Error(`${dist} has no post: was the demo built?`);
  return posts;
}

function pathsOf(dist: string, pattern: string): string[] {
  const files = globSync(pattern, { cwd: dist }).sort();
  return files.map((file) => file.replace(/index\.html$/, ''));
}

/**
 * Path of the first design by name, which has every part of a post.
 * @throws if there is none.
 */
export function firstPost(dist: string): string {
  const design = postPaths(dist).find((path) => path.startsWith('designs/'));
  if (design === undefined) throw new Error(`${dist} has no design`);
  return design;
}
