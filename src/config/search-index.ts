/** What a page says of its post for the search, as JSON in `data-search` of its article. */
export interface SearchFacts {
  title: string;
  /** Name of the template. */
  kind: string;
  tags: string[];
  /** ISO 8601; a draft may have none. */
  date?: string | undefined;
  year?: number | undefined;
  /** A `PostState` other than `published`, in development. */
  state?: string | undefined;
}

/** The searchable part of the page of a post. */
export interface SearchedArticle {
  /** Address of its page below the base, with a leading `/`. */
  url: string;
  /** BCP 47 tag of the page. */
  lang: string;
  facts: SearchFacts;
  /** Its content. */
  html: string;
}

/** The size of an index in the built site. */
export interface IndexSize {
  files: number;
  bytes: number;
}

/** Makes the index of a site while its pages are rendered. */
export interface SearchIndexing {
  /** @param article its `url` has the base. */
  add(article: SearchedArticle): void;
  /** Writes the index into the built site. */
  write(outDir: string): Promise<IndexSize>;
}
