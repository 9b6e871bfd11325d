import { negatedSwitches } from './display.ts';

const negated = new Map(
  Object.entries(negatedSwitches).map(([key, ours]) => [key.toLowerCase(), ours]),
);

/**
 * Spellings of other generators (Hugo and its themes, Astro's starters) for our keys, in lower case. Case never
 * matters, so `LastMod` and `lastMod` need no separate entries.
 */
const foreignKeys: Readonly<Record<string, string>> = {
  lastmod: 'updated',
  modified: 'updated',
  updateddate: 'updated',
  moddatetime: 'updated',
  pubdate: 'publishDate',
  pubdatetime: 'publishDate',
  published: 'publishDate',
  unpublishdate: 'expiryDate',
  category: 'categories',
  author: 'authors',
  language: 'lang',
  ...Object.fromEntries(negated),
};

/** Every key that is read as another of ours, in lower case, and the map that may contain ours. */
export const foreignSpellings: readonly string[] = [
  ...Object.keys(foreignKeys),
  ...['publish', 'params'],
];

/** Keys of other generators that this theme does not read, with what to do about each. */
export const ineffectiveKeys: Readonly<Record<string, string>> = {
  disablehljs: 'Delete it: code is highlighted when the site is built.',
  showrssbuttoninsectiontermlist:
    'Delete it: it never had an effect on a post. The `feeds.button` option applies to lists.',
  usehugotoc: 'Delete it: the table of contents is always built from the headings.',
  showcodecopybuttons: 'Delete it: every code block has a copy button.',
  layout: 'Delete it: the collection decides the layout.',
  type: 'Delete it: the collection decides the kind of a post.',
  images: 'Write `cover` with an `image` in it.',
  linktitle: 'Delete it: lists show `title`.',
  cascade: 'Delete it, and write the values in each post.',
  outputs: 'Delete it: every post has the same outputs.',
  sitemap:
    'Delete it, or write `showInSearchEngines: false` to keep the page out of search engines.',
  build: 'Write `draft: true` for a page that should not be built.',
};

/**
 * Switches of features that the theme does not have, with what to do about each. Blogs often have them in every post,
 * so each is reported once per blog.
 */
export const absentFeatures: Readonly<Record<string, string>> = {
  comments: 'Delete it from every post: posts have no comment section.',
};

/** A key in lower case, with a foreign spelling replaced by ours: equal for keys that mean the same. */
export function foldKey(key: string): string {
  const lower = key.toLowerCase();
  return Object.hasOwn(foreignKeys, lower) ? (foreignKeys[lower] ?? lower).toLowerCase() : lower;
}

/** Whether a key says the opposite of ours: `hideAuthor: true` is `showAuthor: false`. */
export function isNegated(key: string): boolean {
  return negated.has(key.toLowerCase());
}
