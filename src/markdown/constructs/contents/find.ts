import type { MdastNode } from 'satteri';
import { type Node, plainText, walk } from '../../read/tree.ts';
import { folded, isAside } from '../../structure/nodes.ts';

/** A table of contents that an author wrote by hand. */
export interface ContentsList {
  heading: Node<'heading'>;
  /** Target without `#`, and text, of each link. */
  links: { slug: string; text: string }[];
  /** Index of its heading, and of the first node after it. */
  start: number;
  end: number;
}

/**
 * Finds a section "Table of Contents", "Contents" or "TOC" that precedes the other H2s and holds nothing but
 * lists of links to headings; comments and a rule below it do not matter.
 */
export function contentsList(nodes: readonly MdastNode[]): ContentsList | undefined {
  const start = nodes.findIndex((node) => node.type === 'heading' && node.depth >= 2);
  const heading = nodes[start];
  if (heading?.type !== 'heading') return undefined;
  if (!/^(?:table of contents|contents|toc)$/.test(folded(plainText(heading)))) return undefined;
  const after = nodes.slice(start + 1).findIndex(({ type }) => type === 'heading');
  const end = after === -1 ? nodes.length : start + 1 + after;
  const body = nodes.slice(start + 1, end).filter((node) => !isComment(node) && !isAside(node));
  const lists = body.filter((node) => node.type === 'list');
  const others = body.filter((node) => node.type !== 'list' && node !== body.at(-1));
  const last = body.at(-1);
  const isOver = last?.type === 'list' || last?.type === 'thematicBreak';
  if (lists.length === 0 || others.length > 0 || !isOver) return undefined;
  const links = lists.flatMap((list) => linksOf(list) ?? [undefined]);
  if (!links.every((link) => link !== undefined)) return undefined;
  return { heading, links, start, end };
}

function isComment(node: MdastNode): boolean {
  return node.type === 'mdxFlowExpression' && /^\s*\/\*[^]*\*\/\s*$/.test(node.value);
}

/** The links of a list, or `undefined` when it holds anything else. */
function linksOf(list: Node<'list'>): ContentsList['links'] | undefined {
  const links: ContentsList['links'] = [];
  let linked = '';
  walk(list, (node) => {
    if (node.type !== 'link') return undefined;
    const [, slug] = /^#(.+)$/.exec(node.url) ?? [];
    if (slug === undefined) return 'skip';
    links.push({ slug: decoded(slug), text: plainText(node) });
    linked += plainText(node);
    return 'skip';
  });
  // Numbers and punctuation may appear between the links.
  const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '');
  return links.length > 0 && letters(linked) === letters(plainText(list)) ? links : undefined;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch (error) {
    if (error instanceof URIError) return slug;
    throw error;
  }
}
