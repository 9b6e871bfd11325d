import { address, hasDecks, hasSources, options, outlines, strings } from 'virtual:tradeoff/site';
import { pageHref, writtenHref } from '../config/addresses.ts';
import { blogFeeds } from './feed-links.ts';

/** A link of the header; `current` on the page it leads to and on the pages below it. */
export interface NavLink {
  label: string;
  href: string;
  current: boolean;
}

/** The links of the header: the owner's, otherwise the types of posts and the archive. */
export function headerLinks(pathname: string): NavLink[] {
  const links =
    options.nav?.map(({ label, href }) => ({ label, href: writtenHref(href, address) })) ??
    [
      ...outlines().map(({ plural, path }) => ({ label: plural, path })),
      ...(hasDecks() ? [{ label: strings.practice, path: 'practice' }] : []),
      { label: strings.archive, path: 'archive' },
    ].map(({ label, path }) => ({ label, href: pageHref(path, address) }));
  return links.map((link) => ({ ...link, current: isAt(pathname, link.href) }));
}

/** A link of the footer. */
export interface FooterLink {
  label: string;
  href: string;
  /** `me` for a profile of the same person. */
  rel?: string;
}

/** The links of the footer: those of the theme, then the owner's. */
export function footerLinks(): FooterLink[] {
  const own = [
    ...options.footer.links,
    ...options.social.map((profile) => ({ ...profile, rel: 'me' })),
  ];
  const [feed] = blogFeeds();
  return [
    { label: strings.archive, href: pageHref('archive', address) },
    { label: strings.tags, href: pageHref('tags', address) },
    ...(hasSources() ? [{ label: strings.sources, href: pageHref('sources', address) }] : []),
    ...(feed === undefined ? [] : [{ label: strings.feed, href: feed.href }]),
    ...own.map((link) => ({ ...link, href: writtenHref(link.href, address) })),
  ];
}

function isAt(pathname: string, href: string): boolean {
  const path = (address: string) => address.replace(/\.html$/, '').replace(/\/*$/, '/');
  return path(href) === path(pageHref('', address))
    ? path(pathname) === path(href)
    : path(pathname).startsWith(path(href));
}
