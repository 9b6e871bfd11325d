/** Who wrote a post, as feeds name them. */
export interface FeedAuthor {
  name: string;
  /** Absolute. */
  url: string | undefined;
  email: string | undefined;
}

/** The picture of a post. */
export interface FeedPicture {
  /** Absolute. */
  url: string;
  alt: string;
  /** Media type, such as `image/png`. */
  type: string;
  /** Length of the file; unknown for files on other sites. */
  bytes: number | undefined;
  width: number | undefined;
  height: number | undefined;
}

/** A post as all feed formats need it. */
export interface FeedItem {
  /** Absolute URL of the page, which also identifies the item: a new title does not change it. */
  url: string;
  title: string;
  /** BCP 47 tag, if it is not that of the feed. */
  lang: string | undefined;
  /** Plain text; may be empty. */
  summary: string;
  /** The whole body as {@link file://../markdown/leaving/plain.ts} leaves it; absent in feeds of summaries. */
  html: string | undefined;
  published: Date;
  updated: Date | undefined;
  authors: readonly FeedAuthor[];
  /** Names of categories and tags. */
  terms: readonly string[];
  picture: FeedPicture | undefined;
}

/** A feed before it is written in a format. */
export interface Feed {
  title: string;
  description: string;
  /** Absolute address of the page that shows the same posts. */
  url: string;
  /** Absolute address of the feed itself. */
  self: string;
  /** BCP 47 tag. */
  lang: string;
  /** Who writes the blog. */
  authors: readonly FeedAuthor[];
  licence: string | undefined;
  /** Newest first. */
  items: readonly FeedItem[];
}
