import type { ImageMetadata } from 'astro';
import type { Display } from '../schema/display.ts';
import type { ShareTarget } from '../schema/share-targets.ts';
import type { Shown } from './shown.ts';
import type { PostContent } from '../markdown/types.ts';
import type { RelatedReason } from '../related/types.ts';

export interface Author {
  name: string;
  /** Absolute or site-relative address of the author's page. */
  url?: string | undefined;
  /** For feeds. */
  email?: string | undefined;
}

/** A tag or category with the page that lists it. */
export interface Term {
  /** The most frequent spelling on the blog. */
  name: string;
  slug: string;
  href: string;
}

/** A term with the number of published posts that carry it. */
export interface CountedTerm extends Term {
  count: number;
}

export interface Revision {
  id: string;
  date: Date;
  change: string;
}

export interface Cover {
  /** An optimisable image of the post's folder, or the address of a public or remote one. */
  src: ImageMetadata | string;
  /** Of the author, else the caption without its markup. */
  alt: string;
  /** HTML of the author's Markdown. */
  caption: string | undefined;
  hiddenInList: boolean;
  hiddenInSingle: boolean;
}

/** The picture that stands for a post where it is quoted: link previews, structured data, feeds. */
export interface Preview {
  /** Absolute when the site's address is known. */
  url: string;
  alt: string;
  /** Media type, such as `image/png`; unknown when the address does not tell. */
  type: string | undefined;
  /** In pixels, where known. */
  width: number | undefined;
  height: number | undefined;
}

/** The address of a text in one language. */
export interface Translation {
  /** BCP 47 tag. */
  lang: string;
  href: string;
}

/** The kind of a post, as the pages name and mark it. */
export interface Kind {
  name: string;
  collection: string;
  label: string;
  plural: string;
  description: string;
  mark: string;
  href: string;
  /** What schema.org calls its posts. */
  article: 'TechArticle' | 'BlogPosting';
}

/** Why a post is not part of a build; `published` posts are. */
export type PostState = 'published' | 'draft' | 'scheduled' | 'expired';

/**
 * One post as pages, lists, feeds, exports and checks see it: plain data, no entry,
 * no rendered body. The body's HTML comes from `renderPost` on the post's own page only.
 */
export interface Post {
  /** `collection/slug`, e.g. `designs/rate-limiter`: stable, unique on the blog. */
  id: string;
  slug: string;
  kind: Kind;
  title: string;
  /** Sub-title of the page and `<meta name="description">`; the lead when the author wrote none. */
  description: string;
  /** Text for lists: `summary`, else `description`, else the lead. Plain text. */
  summary: string;
  /** BCP 47 tag of its text: the author's, else that of the blog. */
  lang: string;
  /** Direction of its text. */
  dir: 'ltr' | 'rtl';
  /** The same post in other languages, in the order of their tags. */
  translations: readonly Translation[];
  /**
   * What search engines are told of its languages: every version that they may list, its own included, and
   * `x-default` for readers of all other languages. Empty where there is one version only.
   */
  alternates: readonly Translation[];
  /** Path with base and trailing slash as configured. */
  href: string;
  /** Path of the source file relative to the project root, with `/`. */
  file: string;
  state: PostState;
  /** Only a draft may have none. */
  date: Date | undefined;
  updated: Date | undefined;
  authors: Author[];
  tags: Term[];
  categories: Term[];
  /** `settled` fills the dot of the title block. */
  status: { label: string; settled: boolean } | undefined;
  revision: string | undefined;
  /** Newest first. */
  revisions: Revision[];
  /** Ids of posts that the author named, in their order. */
  related: string[];
  cover: Cover | undefined;
  /** Its picture for machines, shown on the page or not. */
  preview: Preview | undefined;
  /** Address of the editor for the source file. */
  edit: { href: string; text: string } | undefined;
  /** Where the post was published first, as the author wrote it. */
  canonical: string | undefined;
  /** The author's words before the host of the original. */
  canonicalText: string | undefined;
  keywords: string[];
  /** Where it can be shared, if it shows how. */
  shareButtons: readonly ShareTarget[];
  weight: number;
  featured: boolean;
  /** Names of the series that it is part of. */
  series: string[];
  /** What to know or read first: ids or slugs of posts, or plain text. */
  needs: string[];
  /** How many readers found it useful, as the likes service told the build at `date` (ISO). */
  likes: { up: number; down: number; date: string } | undefined;
  /** The switches that {@link Post.shown} follows. */
  display: Display;
  /** What its page and lists show of it. */
  shown: Shown;
  content: PostContent;
  /** The validated front matter, a user's own fields included. */
  data: Record<string, unknown>;
}

/** A drawing of a post with its caption, shown outside the post. */
export type PostDrawing = {
  /** Plain text; empty when the author wrote none. */
  caption: string;
  /** Its width in characters. */
  columns: number;
} & ({ text: string; svg?: undefined } | { svg: string; text?: undefined });

/** The place of a post in a series. */
export interface SeriesPart {
  series: CountedTerm;
  /** 1-based. */
  part: number;
  previous: Post | undefined;
  next: Post | undefined;
}

/** One page of a list, as `Pagination` shows it. */
export interface ListPage {
  posts: Post[];
  /** 1-based. */
  page: number;
  pages: number;
  total: number;
  newer: string | undefined;
  older: string | undefined;
}

/** A post that has much in common with another. */
export interface RelatedPost {
  post: Post;
  /** From 0 to 1; the author's own choice may have any. */
  score: number;
  /** Each is true of both posts; the first interests most. */
  reasons: RelatedReason[];
}

/** A post whose text links to another. */
export interface Backlink {
  post: Post;
  /** The sentence around the link, as plain text; empty where the link stands in no sentence. */
  sentence: string;
}

/** How a post hangs together with the rest of the blog. */
export interface Connections {
  /** The author's choice in its order, then by what the posts have in common. */
  related: RelatedPost[];
  /** One for each post that links here, the newest first. */
  backlinks: Backlink[];
}
