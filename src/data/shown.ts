import { absoluteHref, pageHref, type AddressConfig } from '../config/addresses.ts';
import type { Options } from '../config/options.ts';
import { fill, type Strings } from '../config/strings.ts';
import type { Post, Shown } from './types.ts';

type Unshown = Omit<Post, 'shown'>;

/** The site-wide settings for all posts. */
export interface ShownSite {
  address: AddressConfig;
  strings: Pick<Strings, 'home' | 'originally'>;
  options: Pick<Options, 'mainCollections'>;
}

/** Decides what is shown of a post. */
export function shownParts(post: Unshown, { address, strings, options }: ShownSite): Shown {
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

function share({ display, shareButtons }: Unshown, url: string | undefined): Shown['share'] {
  const isShown = display.showShareButtons && shareButtons.length > 0;
  return isShown && url !== undefined ? { url, targets: shareButtons } : undefined;
}

function ownAddress({ href }: Unshown, address: AddressConfig): string | undefined {
  return address.site === undefined ? undefined : absoluteHref(href, address);
}

/** An original on the blog's host counts as the blog. */
function original(
  { canonical, canonicalText }: Unshown,
  { address, strings }: Pick<ShownSite, 'address' | 'strings'>,
): Shown['original'] {
  if (canonical === undefined) return undefined;
  const { host, href } = new URL(canonical);
  if (address.site !== undefined && new URL(address.site).host === host) return undefined;
  const text =
    canonicalText === undefined ? fill(strings.originally, { host }) : `${canonicalText} ${host}`;
  return { href, text };
}
