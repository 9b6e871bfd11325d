import { fileHref, pageHref, writtenHref } from '../../config/addresses.ts';
import { mayFollow } from '../../schema/schemes.ts';
import { refScheme, resolveLink } from './resolve.ts';
import { postFilePath, type LinkedPost, type LinkTable } from './table.ts';

/**
 * The URL that a link of a post gets on its page.
 *
 * @param isThere whether a post has a page in this build.
 * @returns `undefined` for a post without one, so that no link is dead.
 */
export function linkHref(
  written: string,
  from: LinkedPost,
  table: LinkTable,
  isThere: (post: LinkedPost) => boolean,
): string | undefined {
  const target = resolveLink(written, from, table);
  if (target.kind === 'page') {
    const { path, query, anchor } = target;
    const href = path === '/' ? pageHref('', table.address) : writtenHref(path, table.address);
    return `${href}${query}${fragment(anchor)}`;
  }
  if (target.kind === 'file') {
    const href = fileHref(postFilePath(from, target.path), table.address);
    return `${href}${target.query}${fragment(target.anchor)}`;
  }
  // Dead links, and links that are not allowed, are reported before any page is rendered.
  if (!mayFollow(written) && !written.startsWith(refScheme)) return undefined;
  if (target.kind !== 'post') return written;
  if (!isThere(target.post)) return undefined;
  const own = target.post.id === from.id && written.startsWith('#');
  return `${own ? '' : target.post.href}${target.query}${fragment(target.anchor)}`;
}

function fragment(anchor: string): string {
  return anchor === '' ? '' : `#${encodeURI(anchor)}`;
}

/** A link that the theme renders, or one in raw HTML that starts at the root of the site. */
const link =
  /<a data-link(?:="")? href="([^"]*)"|(<a\s(?:[^<>"]|"[^"]*")*?\bhref=")(\/(?!\/)[^"]*)"/g;

/**
 * Puts current URLs into a rendered body. Rendered Markdown is kept from build to build, while the
 * posts that it links to may be renamed, published or moved to another base.
 */
export function drawLinks(
  html: string,
  from: LinkedPost,
  table: LinkTable,
  isThere: (post: LinkedPost) => boolean,
): string {
  return html.replace(link, (_, drawn: string | undefined, before?: string, raw?: string) => {
    const href = linkHref(unescaped(drawn ?? raw ?? ''), from, table, isThere);
    const start = before ?? '<a href="';
    if (href !== undefined) return `${start}${escaped(href)}"`;
    return start.replace(/\s*\bhref="$/, '');
  });
}

function unescaped(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
