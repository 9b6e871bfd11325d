import { globSync } from 'tinyglobby';

/** One page of each type that a built site has: its name and its path below the base. */
export interface PageType {
  name: string;
  path: string;
}

const collection = '{designs,specs,notes,deep-dives}';

const types: [name: string, pattern: string][] = [
  ['home', 'index.html'],
  ['home, page 2', 'page/2/index.html'],
  ['list', `${collection}/index.html`],
  ['list, page 2', `${collection}/page/2/index.html`],
  ['post', `${collection}/*/index.html`],
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

/**
 * Every post counts as a separate type, because its features differ; of the rest, one page each.
 */
export function pageTypes(dist: string): PageType[] {
  return types.flatMap(([name, pattern]) => {
    const files = globSync(pattern, { cwd: dist }).sort();
    const chosen = name === 'post' ? files : files.slice(0, 1);
    return chosen.map((file) => ({
      name: name === 'post' ? `post ${file.split('/')[1] ?? ''}` : name,
      path: file.replace(/index\.html$/, ''),
    }));
  });
}

/**
 * Paths of all posts.
 * @throws if the site has none.
 */
export function postPaths(dist: string): string[] {
  const posts = pageTypes(dist).filter(({ name }) => name.startsWith('post '));
  if (posts.length === 0) throw new Error(`${dist} has no post: was the demo built?`);
  return posts.map(({ path }) => path);
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
