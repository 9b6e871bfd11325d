import type { IndexSize, SearchedArticle } from '../config/search-index.ts';

/** A page of a post in the built site. */
export interface BuiltPage {
  /** As that of its article. */
  url: string;
  /** From the root of the site, without slashes at its ends. */
  path: string;
}

/** What the index of a site depends on beside its pages, and where it is cached. */
export interface IndexSettings {
  /** BCP 47 tag of the blog; without it, each language of the posts has a separate index. */
  lang: string | undefined;
  /** Of the code that makes it, and of the version of Pagefind. */
  digest: string;
  cacheFile: string;
}

/** What the build sends to the thread that makes its index: the articles, and at the end where to write. */
export type IndexMessage =
  { article: SearchedArticle } | { outDir: string; pages: readonly BuiltPage[] };

/** What the thread answers at the end. */
export type IndexAnswer = { size: IndexSize } | { failure: string };
