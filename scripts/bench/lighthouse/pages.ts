import { globSync } from 'node:fs';

/** A page to measure. */
export interface MeasuredPage {
  name: string;
  /** From the root of the site, without the first slash. */
  path: string;
}

/** One page of each type that has to be perfect, and all posts. @throws when a folder is not a built site with posts */
export function pagesOf(dist: string): MeasuredPage[] {
  const posts = globSync('{designs,specs,notes,deep-dives}/*/index.html', { cwd: dist }).sort();
  if (posts.length === 0) {
    throw new Error(`${dist} has no posts. Build the demo first: npm run build`);
  }
  return [
    { name: 'home', path: '' },
    ...posts.map((post) => ({ name: 'post', path: post.replace(/index\.html$/, '') })),
    { name: 'list', path: 'designs/' },
    { name: 'search', path: 'search/' },
    { name: 'practice', path: 'practice/' },
    { name: '404', path: '404.html' },
  ];
}
