import { slug as githubSlug } from 'github-slugger';
import { readable } from '../../../config/addresses.ts';
import type { Body, Node } from '../body.ts';
import { textOf } from '../collections.ts';
import { saysContents } from '../contents-words.ts';
import type { BodyRule, Doc } from '../contract.ts';

/** Removes contents that an author wrote by hand, or that a plug-in filled: the theme shows its own. */
export const contents: BodyRule = {
  name: 'contents',
  does: 'Removes contents that were written by hand, because every post has its own.',
  apply(doc) {
    const { body } = doc;
    return writtenContents(doc).map((node) => {
      const { start, end } = body.range(node);
      const after = /^[ \t]*\n(?:[ \t]*\n)*/.exec(body.text.slice(end))?.[0].length ?? 0;
      return { start, end: end + after, text: '' };
    });
  },
};

/** Anchors of headings that the rule removes: links to them lead to the top of the page. */
export function anchorsOfContents(doc: Doc): string[] {
  return writtenContents(doc)
    .filter(({ type }) => type === 'heading')
    .map((node) => `#${githubSlug(textOf(node))}`);
}

/** A marker for a plug-in that writes the contents there. */
const marker = /^(?:\[toc\]|\[\[_?toc_?\]\]|\$\{toc\})$/i;

/**
 * The blocks of a text that are only contents: before its first part, a list whose items are all links to
 * its own headings, what announces it, or that alone in an empty part.
 */
function writtenContents({ body }: Doc): Node[] {
  const blocks = body.nodes[0]?.children ?? [];
  const isHeading = ({ type, depth = 1 }: Node) => type === 'heading' && depth > 1;
  const announces = (node: Node | undefined): node is Node =>
    node !== undefined && /^(?:heading|paragraph)$/.test(node.type) && saysContents(textOf(node));
  const first = blocks.findIndex((node) => isHeading(node) && !announces(node));
  const slugs = new Set(
    body.nodes.filter(({ type }) => type === 'heading').map((node) => githubSlug(textOf(node))),
  );
  const found: Node[] = [];
  for (const [index, node] of blocks.slice(0, first === -1 ? 0 : first).entries()) {
    const before = blocks[index - 1];
    if (node.type === 'list') {
      const links = linksOf(node, body);
      const own = links?.filter((anchor) => slugs.has(anchor)).length ?? 0;
      if (links === undefined || links.length < 2 || own * 2 < links.length) continue;
      found.push(...(announces(before) ? [before, node] : [node]));
    } else if (node.type === 'paragraph' && marker.test(textOf(node).trim())) {
      found.push(...(announces(before) ? [before, node] : [node]));
    } else if (isHeading(node) && announces(node) && index === first - 1) found.push(node);
  }
  return found;
}

/** The anchors of a list that holds nothing but links to them; `undefined` for another list. */
function linksOf(list: Node, body: Pick<Body, 'text' | 'range'>): string[] | undefined {
  const all: string[] = [];
  for (const item of list.children ?? []) {
    for (const part of item.children ?? []) {
      const { start, end } = body.range(part);
      const inner =
        part.type === 'list'
          ? linksOf(part, body)
          : part.type === 'paragraph'
            ? linkOf(part, body.text.slice(start, end))
            : undefined;
      if (inner === undefined) return undefined;
      all.push(...inner);
    }
  }
  return all;
}

/** The anchor of a paragraph that is one link, in Markdown or as a vault writes it. */
function linkOf({ children = [] }: Node, written: string): string[] | undefined {
  const wikilink = /^\[\[#([^\]|]+)(?:\|[^\]]*)?\]\]$/.exec(written.trim())?.[1];
  if (wikilink !== undefined) return [githubSlug(wikilink)];
  const links = children.filter(({ type }) => type === 'link');
  const others = children.filter(({ type }) => type !== 'link').map(textOf);
  const [link] = links;
  if (links.length !== 1 || link?.url?.startsWith('#') !== true) return undefined;
  // Numbers and signs beside the link are not a text.
  return /[\p{L}]/u.test(others.join('')) ? undefined : [decoded(link.url.slice(1))];
}

/** An anchor of another generator, whose letters are encoded. */
function decoded(anchor: string): string {
  const read = readable(anchor);
  return read === anchor ? anchor : githubSlug(read);
}
