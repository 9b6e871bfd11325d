import { absoluteHref, pageHref, writtenHref, type AddressConfig } from '../config/addresses.ts';
import type { Author, Post } from '../data/types.ts';

/** Data about the site that is the same on every page. */
export interface SiteFacts {
  title: string;
  description: string;
  lang: string;
  authors: readonly Author[];
  address: AddressConfig;
}

/** A post as an article of schema.org, with its breadcrumbs. It contains only what the page shows. */
export function articleData(post: Post, site: SiteFacts): object[] {
  const { shown, kind, preview, content } = post;
  const { address } = site;
  // Structured data needs absolute URLs.
  if (address.site === undefined || shown.noindex) return [];
  const url = absoluteHref(post.href, address);
  const article = {
    '@type': kind.article,
    headline: post.title,
    ...(post.description !== '' && { description: post.description }),
    url,
    inLanguage: post.lang,
    wordCount: content.words,
    ...(shown.keywords.length > 0 && { keywords: shown.keywords }),
    ...(shown.date && { datePublished: shown.date.toISOString() }),
    ...(shown.date && { dateModified: (shown.updated ?? shown.date).toISOString() }),
    ...(shown.authors.length > 0 && { author: shown.authors.map((one) => person(one, address)) }),
    ...(preview && { image: image(preview) }),
  };
  // If the page has no breadcrumbs, its header has the name of the blog and its types of posts.
  const above =
    shown.breadcrumbs.length > 0
      ? shown.breadcrumbs.map(({ label, href }) => ({ name: label, href }))
      : [
          { name: site.title, href: pageHref('', address) },
          { name: kind.plural, href: kind.href },
        ];
  const way = [...above, { name: post.title, href: post.href }];
  return [article, { '@type': 'BreadcrumbList', itemListElement: numbered(way, address, 'item') }];
}

/** The posts of a list in their order. */
export function listData(
  name: string,
  posts: readonly Pick<Post, 'title' | 'href'>[],
  { address }: Pick<SiteFacts, 'address'>,
): object[] {
  if (address.site === undefined || posts.length === 0) return [];
  const links = posts.map(({ title, href }) => ({ name: title, href }));
  return [{ '@type': 'ItemList', name, itemListElement: numbered(links, address, 'url') }];
}

/** The blog itself, for its home page. */
export function siteData(site: SiteFacts): object[] {
  const { address, title, description, lang } = site;
  if (address.site === undefined) return [];
  return [
    {
      '@type': 'WebSite',
      name: title,
      ...(description !== '' && { description }),
      url: absoluteHref(pageHref('', address), address),
      inLanguage: lang,
      publisher: publisher(site),
    },
  ];
}

function numbered(
  links: readonly { name: string; href: string }[],
  address: AddressConfig,
  key: 'item' | 'url',
) {
  return links.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    [key]: absoluteHref(href, address),
  }));
}

function person({ name, url }: Author, address: AddressConfig) {
  const page = url === undefined ? undefined : absoluteHref(writtenHref(url, address), address);
  return { '@type': 'Person', name, ...(page !== undefined && { url: page }) };
}

function image({ url, width, height }: NonNullable<Post['preview']>) {
  return {
    '@type': 'ImageObject',
    url,
    ...(width !== undefined && height !== undefined && { width, height }),
  };
}

function publisher({ title, address }: SiteFacts) {
  const url = absoluteHref(pageHref('', address), address);
  return { '@type': 'Organization', name: title, url };
}
