import { absoluteHref, fileHref, type AddressConfig } from '../config/addresses.ts';
import type { Kind, Post } from '../data/types.ts';

/** What the lists for language models say about the blog. */
export interface LlmsSite {
  title: string;
  description: string;
  address: AddressConfig;
}

/** Whether the post has a page of Markdown. */
export function hasMachinePage({ shown, state }: Pick<Post, 'shown' | 'state'>): boolean {
  return state === 'published' && !shown.noindex;
}

/** Path of the post as Markdown, below the base. */
export function machinePath({ path }: Pick<Post, 'path'>): string {
  return `${path}/index.md`;
}

/** The posts that the lists name: those that search engines and the site's search may show. */
export function listedPosts(posts: readonly Post[]): Post[] {
  return posts.filter((post) => hasMachinePage(post) && post.shown.inSearch);
}

/**
 * The posts of a blog by kind, each with the address of its Markdown.
 *
 * @see https://llmstxt.org
 */
export function llmsText(site: LlmsSite, kinds: readonly Kind[], posts: readonly Post[]): string {
  const listed = listedPosts(posts);
  const sections = kinds.flatMap((kind) => {
    const own = listed.filter((post) => post.kind.collection === kind.collection);
    if (own.length === 0) return [];
    const links = own.map((post) => {
      const href = absoluteHref(fileHref(machinePath(post), site.address), site.address);
      const about = post.description === '' ? '' : `: ${oneLine(post.description)}`;
      return `- [${oneLine(post.title).replace(/[[\]]/g, '\\$&')}](${href})${about}`;
    });
    return [`## ${kind.plural}\n\n${links.join('\n')}`];
  });
  return `${[...opening(site), ...sections].join('\n\n')}\n`;
}

/** The whole blog in one text. */
export function llmsFullText(site: LlmsSite, texts: readonly string[]): string {
  const parts = [opening(site).join('\n\n'), ...texts.map((text) => text.trim())];
  return `${parts.join('\n\n---\n\n')}\n`;
}

function opening({ title, description }: LlmsSite): string[] {
  return [`# ${title}`, ...(description === '' ? [] : [`> ${oneLine(description)}`])];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
