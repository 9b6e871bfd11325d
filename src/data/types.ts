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
  /** Used by feeds. */
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
  /** Absolute if the URL of the site is known. */
  url: string;
  /** Text alternative; empty if there is none. */
  alt: string;
  /** Media type, such as `image/png`; unknown if the URL does not reveal it. */
  type: string | undefined;
  /** In pixels, if known. */
  width: number | undefined;
  /** In pixels, if known. */
  height: number | undefined;
}

/** The URL of a text in one language. */
export interface Translation {
  /** BCP 47 tag. */
  lang: string;
  /** URL of the text in this language. */
  href: string;
}

/** A page of a blog of several languages in one of them. */
export interface PageVersion extends Translation {
  /** Name of the language. */
  label: string;
  /** Direction of the language. */
  dir: 'ltr' | 'rtl';
  /** Whether it is the same page, not only the home page of the language. */
  isSame: boolean;
  /** Whether it is the page that is open. */
  isCurrent: boolean;
}

/** The kind of a post, as pages name and mark it. */
export interface Kind {
  /** Name of the template, such as `design`. */
  name: string;
  /** Collection, such as `designs`. */
  collection: string;
  /**
   * Where its posts are, from the root of the site and without slashes at its ends: the collection,
   * unless the `kinds` option moves it.
   */
  path: string;
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
  /** The schema.org type of its posts. */
  article: 'TechArticle' | 'BlogPosting';
}

/** Why a post is not part of a build; `published` posts are. */
export type PostState = 'published' | 'draft' | 'scheduled' | 'expired';

/** What a page shows of a post and where the post is listed, after applying all switches. */
export interface Shown {
  /** Whether there is a table of contents. */
  toc: boolean;
  /** Whether it is open at first on small screens. */
  tocOpen: boolean;
  /** Whether headings link to themselves. */
  anchors: boolean;
  /** Date in the title block and in lists; absent if hidden. */
  date: Date | undefined;
  /** When the text last changed; absent if hidden. */
  updated: Date | undefined;
  /** Who wrote it; empty if hidden. */
  authors: Author[];
  /** Reading time; absent if hidden. */
  minutes: number | undefined;
  /** Number of words; absent if hidden. */
  words: number | undefined;
  /** Text under the title in lists; absent if hidden or empty. */
  summary: string | undefined;
  /** Text under the title on the page; absent if it would repeat the first paragraph. */
  description: string | undefined;
  /** The breadcrumbs from the home page, without the post; empty if hidden. */
  breadcrumbs: { label: string; href: string }[];
  /** Whether it links to the posts before and after it. */
  navigation: boolean;
  /** The cover on the post's own page. */
  coverInSingle: Cover | undefined;
  /** The cover with the featured post. */
  coverInList: Cover | undefined;
  /** Link to edit the source file. */
  edit: Post['edit'];
  /**
   * URL to share, and the services to share it on; absent if there are none, or the URL of the site
   * is unknown.
   */
  share: { url: string; targets: Post['shareButtons'] } | undefined;
  /** Link to where the post was first published. */
  original: { href: string; text: string } | undefined;
  /** URL of the original, else of the post; absent if the URL of the site is unknown. */
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
  /** Whether the site's search finds it. */
  inSearch: boolean;
}

/**
 * One post as pages, lists, feeds, exports and checks see it: plain data, without an entry or a
 * rendered body. The body's HTML comes from `renderPost` on the post's own page only.
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
  /**
   * Subtitle of the page and `<meta name="description">`; the lead if the author did not write one.
   */
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
   * Its alternates for search engines: every version that they may list, including this one, and
   * `x-default` for readers of all other languages. Empty if there is only one version.
   */
  alternates: readonly Translation[];
  /** Path with base and trailing slash as configured. */
  href: string;
  /** The same from the root of the site, not encoded, without slashes at its ends. */
  path: string;
  /** Path of the source file relative to the project root, with `/`. */
  file: string;
  /** Whether it is part of a build, and if not, why. */
  state: PostState;
  /** Only a draft may be without one. */
  date: Date | undefined;
  /** When the text last changed, if the author says so. */
  updated: Date | undefined;
  /** Who wrote it; the blog's authors if the post does not name any. */
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
  /** Ids of related posts that the author named, in their order. */
  related: string[];
  /** The image above the post, if it has one. */
  cover: Cover | undefined;
  /** Its picture for machines, whether the page shows it or not. */
  preview: Preview | undefined;
  /** URL to edit the source file. */
  edit: { href: string; text: string } | undefined;
  /** Where the post was first published, as the author wrote it. */
  canonical: string | undefined;
  /** The author's text before the host of the original. */
  canonicalText: string | undefined;
  /** Keywords that the author wrote for search engines. */
  keywords: string[];
  /** Where it can be shared, if the page shows share links. */
  shareButtons: readonly ShareTarget[];
  /** Posts with a weight come first in lists, beginning with 1; 0 means no weight. */
  weight: number;
  /** Whether the author marked it as featured. */
  featured: boolean;
  /** Names of the series that it is part of. */
  series: string[];
  /** What to know or read first: ids or slugs of posts, or plain text. */
  needs: string[];
  /** Its ids before it was renamed, according to its aliases; likes for these ids count for it. */
  formerIds: string[];
  /** How many readers found it useful, as the likes service reported at `date` (ISO). */
  likes: { up: number; down: number; date: string } | undefined;
  /** The switches from which {@link Post.shown} was made. */
  display: Display;
  /** What its page and lists show of it. */
  shown: Shown;
  /** What is known about the body: headings, words, facts, figures, questions, cards, links. */
  content: PostContent;
  /** The validated front matter, a user's own fields included. */
  data: Record<string, unknown>;
}

/** A drawing of a post with its caption, shown outside the post. */
export type PostDrawing = {
  /** Plain text; empty if the author did not write one. */
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
  /** From 0 to 1; posts chosen by the author may have any score. */
  score: number;
  /** Each is true of both posts; the most interesting comes first. */
  reasons: RelatedReason[];
}

/** A post whose text links to another. */
export interface Backlink {
  /** The post that links here. */
  post: Post;
  /** The sentence around the link, as plain text; empty if the link is not in a sentence. */
  sentence: string;
}

/** How a post is connected with the rest of the blog. */
export interface Connections {
  /** The author's choice in its order, then posts ranked by what they have in common. */
  related: RelatedPost[];
  /** One for each post that links here, the newest first. */
  backlinks: Backlink[];
}
