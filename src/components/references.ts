import type { Post } from '../data/types.ts';

/** A name of front matter, with the page it leads to when it is a post's. */
export interface Reference {
  text: string;
  href?: string | undefined;
  /** Language of the name and of its page, if it is not that of the blog. */
  lang?: string | undefined;
}

/** Finds the post that a front-matter value names. */
export type FindPost = (written: string) => Pick<Post, 'title' | 'href'> | undefined;

/** What an author named: posts by their title, everything else as it was written. */
export function references(written: readonly string[], find: FindPost): Reference[] {
  return written.map((text) => {
    const post = find(text);
    return post === undefined ? { text } : { text: post.title, href: post.href };
  });
}
