import type { ImageMetadata } from 'astro';
import type { Display } from '../schema/display.ts';
import type { ShareTarget } from '../schema/share-targets.ts';
import type { PostContent } from '../markdown/types.ts';
import type { RelatedReason } from '../related/types.ts';

/** A person who wrote a post. */
export interface Author {
  /** Name as pages show it. */
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
  /** Last part of the URL of its page. */
  slug: string;
  /** Path of its page, with the base. */
  href: string;
}

/** A term with the number of published posts that carry it. */
export interface CountedTerm extends Term {
  /** Published posts that carry it. */
  count: number;
}

/** One entry in the history of a post. */
export interface Revision {
  /** Number or letter, such as `B`. */
  id: string;
  /** When it was published. */
  date: Date;
  /** What changed, in one sentence. */
  change: string;
}

/** The image above a post. */
export interface Cover {
  /** An optimisable image of the post's folder, or the address of a public or remote one. */
  src: ImageMetadata | string;
  /** Of the author, else the caption without its markup. */
  alt: string;
  /** HTML of the author's Markdown. */
  caption: string | undefined;
  /** Left out with the featured post. */
  hiddenInList: boolean;
  /** Left out on the post's page. */
  hiddenInSingle: boolean;
}

/** The image of a post in link previews, structured data and feeds. */
export interface Preview {
  /** Absolute when the site's address is known. */
  url: string;
  /** Text alternative; empty when there is none. */
  alt: string;
  /** Media type, such as `image/png`; unknown when the address does not tell. */
  type: string | undefined;
  /** In pixels, where known. */
  width: number | undefined;
  /** In pixels, where known. */
  height: number | undefined;
}

/** The address of a text in one language. */
export interface Translation {
  /** BCP 47 tag. */
  lang: string;
  /** URL of the text in this language. */
  href: string;
}

/** The kind of a post, as the pages name and mark it. */
export interface Kind {
  /** Name of the template, such as `design`. */
  name: string;
  /** Collection and first part of the URL, such as `designs`. */
  collection: string;
  /** Label of one post, such as `Design`. */
  label: string;
  /** Label of the list, such as `Designs`. */
  plural: string;
  /** One sentence for the home and list pages. */
  description: string;
  /** SVG children of the kind mark, on a 16 × 16 grid. */
  mark: string;
  /** Path of the list page, with the base. */
  href: string;
  /** What schema.org calls its posts. */
  article: 'TechArticle' | 'BlogPosting';
}

/** Why a post is not part of a build; `published` posts are. */
export type PostState = 'published' | 'draft' | 'scheduled' | 'expired';

/** What a page shows of a post and where the post is listed: every switch followed. */
export interface Shown {
  /** Whether there is a table of contents. */
  toc: boolean;
  /** Whether it is open at first on small screens. */
  tocOpen: boolean;
  /** Whether headings have a link to themselves. */
  anchors: boolean;
  /** Date in the title block and in lists; absent when hidden. */
  date: Date | undefined;
  /** When the text last changed; absent when hidden. */
  updated: Date | undefined;
  /** Who wrote it; empty when hidden. */
  authors: Author[];
  /** Reading time; absent when hidden. */
  minutes: number | undefined;
  /** Number of words; absent when hidden. */
  words: number | undefined;
  /** Text under the title in lists; absent when hidden or empty. */
  summary: string | undefined;
  /** Text under the title on the page; absent when it would say what the first paragraph says. */
  description: string | undefined;
  /** The way from the home page, without the post; empty when hidden. */
  breadcrumbs: { label: string; href: string }[];
  /** Whether it links to the posts before and after it. */
  navigation: boolean;
  /** The cover on the post's own page. */
  coverInSingle: Cover | undefined;
  /** The cover with the featured post. */
  coverInList: Cover | undefined;
  /** Link to the editor of the source file. */
  edit: Post['edit'];
  /** Address that its links share, and where to; absent when there are none, or the site has no address. */
  share: { url: string; targets: Post['shareButtons'] } | undefined;
  /** Link to where the post was published first. */
  original: { href: string; text: string } | undefined;
  /** Address of the original, else the post's own; absent when the site has no address. */
  canonical: string | undefined;
  /** Whether search engines are asked not to list the page. */
  noindex: boolean;
  /** The author's keywords, else the tags. */
  keywords: string[];
  /** Whether its page has the footer. */
  footer: boolean;
  /** Whether it is in the list of the home page. */
  inHomeList: boolean;
  /** Whether it is in the feed of the whole blog; {@link Shown.inFeeds} decides about all feeds. */
  inBlogFeed: boolean;
  /** Whether it is in any feed. */
  inFeeds: boolean;
  /** Whether it is found by the site's own search. */
  inSearch: boolean;
}

/**
 * One post as pages, lists, feeds, exports and checks see it: plain data, no entry,
 * no rendered body. The body's HTML comes from `renderPost` on the post's own page only.
 */
export interface Post {
  /** `collection/slug`, e.g. `designs/rate-limiter`: stable, unique on the blog. */
  id: string;
  /** Last part of the URL. */
  slug: string;
  /** The template of the post, as pages name and mark it. */
  kind: Kind;
  /** Title as plain text. */
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
  /** Whether it is part of a build, and if not, why. */
  state: PostState;
  /** Only a draft may have none. */
  date: Date | undefined;
  /** When the text last changed, if the author says so. */
  updated: Date | undefined;
  /** Who wrote it; the blog's authors when the post names none. */
  authors: Author[];
  /** Tags in the order of the front matter. */
  tags: Term[];
  /** Categories in the order of the front matter. */
  categories: Term[];
  /** `settled` fills the dot of the title block. */
  status: { label: string; settled: boolean } | undefined;
  /** Number or letter of the current revision. */
  revision: string | undefined;
  /** Newest first. */
  revisions: Revision[];
  /** Ids of posts that the author named, in their order. */
  related: string[];
  /** The image above the post, if it has one. */
  cover: Cover | undefined;
  /** Its picture for machines, shown on the page or not. */
  preview: Preview | undefined;
  /** Address of the editor for the source file. */
  edit: { href: string; text: string } | undefined;
  /** Where the post was published first, as the author wrote it. */
  canonical: string | undefined;
  /** The author's words before the host of the original. */
  canonicalText: string | undefined;
  /** Keywords that the author wrote for search engines. */
  keywords: string[];
  /** Where it can be shared, if it shows how. */
  shareButtons: readonly ShareTarget[];
  /** Posts with a weight lead the lists, 1 first; 0 is none. */
  weight: number;
  /** Whether the author marked it as featured. */
  featured: boolean;
  /** Names of the series that it is part of. */
  series: string[];
  /** What to know or read first: ids or slugs of posts, or plain text. */
  needs: string[];
  /** Ids that it had before it was renamed, as its aliases tell them: its likes follow. */
  formerIds: string[];
  /** How many readers found it useful, as the likes service told the build at `date` (ISO). */
  likes: { up: number; down: number; date: string } | undefined;
  /** The switches that {@link Post.shown} follows. */
  display: Display;
  /** What its page and lists show of it. */
  shown: Shown;
  /** What is known of the body: headings, words, facts, figures, questions, cards, links. */
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
  /** The series. */
  series: CountedTerm;
  /** 1-based. */
  part: number;
  /** The part before this one. */
  previous: Post | undefined;
  /** The part after this one. */
  next: Post | undefined;
}

/** One page of a list, as `Pagination` shows it. */
export interface ListPage {
  /** Posts on this page. */
  posts: Post[];
  /** 1-based. */
  page: number;
  /** Number of pages. */
  pages: number;
  /** Posts on all pages. */
  total: number;
  /** Path of the page with newer posts. */
  newer: string | undefined;
  /** Path of the page with older posts. */
  older: string | undefined;
}

/** A post that has much in common with another. */
export interface RelatedPost {
  /** The other post. */
  post: Post;
  /** From 0 to 1; the author's own choice may have any. */
  score: number;
  /** Each is true of both posts; the first interests most. */
  reasons: RelatedReason[];
}

/** A post whose text links to another. */
export interface Backlink {
  /** The post that links here. */
  post: Post;
  /** The sentence around the link, as plain text; empty if the link is not in a sentence. */
  sentence: string;
}

/** How a post hangs together with the rest of the blog. */
export interface Connections {
  /** The author's choice in its order, then by what the posts have in common. */
  related: RelatedPost[];
  /** One for each post that links here, the newest first. */
  backlinks: Backlink[];
}
