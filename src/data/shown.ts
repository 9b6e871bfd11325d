import { absoluteHref, pageHref, type AddressConfig } from '../config/addresses.ts';
import type { Options } from '../config/options.ts';
import { fill, type Strings } from '../config/strings.ts';
import type { Author, Cover, Post } from './types.ts';

/** What a page shows of a post and where the post is listed: every switch followed. */
export interface Shown {
  /** Whether there is a table of contents. */
  toc: boolean;
  /** Whether it is open at first on small screens. */
  tocOpen: boolean;
  /** Whether headings have a link to themselves. */
  anchors: boolean;
  /** Dates, names and length as the title block and lists print them; absent when hidden. */
  date: Date | undefined;
  updated: Date | undefined;
  authors: Author[];
  minutes: number | undefined;
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
  coverInList: Cover | undefined;
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
  footer: boolean;
  inHomeList: boolean;
  /** Whether it is in the feed of the whole blog; {@link Shown.inFeeds} decides about all feeds. */
  inBlogFeed: boolean;
  inFeeds: boolean;
  inSearch: boolean;
}

type Described = Omit<Post, 'shown'>;

/** What the site decides about every post. */
export interface ShownSite {
  address: AddressConfig;
  strings: Pick<Strings, 'home' | 'originally'>;
  options: Pick<Options, 'mainCollections'>;
}

/** Decides what is shown of a post. */
export function shownParts(post: Described, { address, strings, options }: ShownSite): Shown {
  const { display, content, cover, kind } = post;
  const meta = display.showMeta;
  const isMain = options.mainCollections?.includes(kind.collection) ?? true;
  const sections = content.headings.filter(({ depth }) => depth <= 4);
  return {
    // One entry would only repeat the heading below it.
    toc: display.showToc && sections.length > 1,
    tocOpen: display.tocOpen,
    anchors: display.showHeadingAnchors,
    date: meta ? post.date : undefined,
    updated: meta ? post.updated : undefined,
    authors: meta && display.showAuthor ? post.authors : [],
    minutes: meta && display.showReadingTime ? content.minutes : undefined,
    words: meta && display.showWordCount ? content.words : undefined,
    summary: display.showSummary && post.summary !== '' ? post.summary : undefined,
    description: post.description === content.lead ? undefined : post.description || undefined,
    breadcrumbs: display.showBreadcrumbs
      ? [
          { label: strings.home, href: pageHref('', address) },
          { label: kind.plural, href: kind.href },
        ]
      : [],
    navigation: display.showPostNavLinks,
    coverInSingle: cover?.hiddenInSingle ? undefined : cover,
    coverInList: cover?.hiddenInList ? undefined : cover,
    edit: post.edit,
    share: share(post, ownAddress(post, address)),
    original: display.showCanonicalLink ? original(post, { address, strings }) : undefined,
    canonical: post.canonical ?? ownAddress(post, address),
    noindex: !display.showInSearchEngines,
    keywords: post.keywords.length > 0 ? post.keywords : post.tags.map(({ name }) => name),
    footer: display.showFooter,
    inHomeList: isMain && display.showInHomeList,
    inBlogFeed: isMain && display.showInFeeds,
    inFeeds: display.showInFeeds,
    inSearch: display.showInSearch,
  };
}

function share({ display, shareButtons }: Described, url: string | undefined): Shown['share'] {
  const isShown = display.showShareButtons && shareButtons.length > 0;
  return isShown && url !== undefined ? { url, targets: shareButtons } : undefined;
}

function ownAddress({ href }: Described, address: AddressConfig): string | undefined {
  return address.site === undefined ? undefined : absoluteHref(href, address);
}

/** An original on the blog's own host is the blog itself. */
function original(
  { canonical, canonicalText }: Described,
  { address, strings }: Pick<ShownSite, 'address' | 'strings'>,
): Shown['original'] {
  if (canonical === undefined) return undefined;
  const { host, href } = new URL(canonical);
  if (address.site !== undefined && new URL(address.site).host === host) return undefined;
  const text =
    canonicalText === undefined ? fill(strings.originally, { host }) : `${canonicalText} ${host}`;
  return { href, text };
}
