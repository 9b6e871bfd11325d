import type { Element, Nodes } from 'hast';
import { readable } from '../../../config/addresses.ts';
import { saysContents } from '../contents-words.ts';

/**
 * A tree without contents that are part of the text: lists of links to anchors of the same page, and what
 * announces them. Every page of the theme has its own, beside the text.
 */
export function withoutContents<Tree extends Nodes>(tree: Tree, ids: ReadonlySet<string>): Tree {
  if (!('children' in tree)) return tree;
  const gone = new Set<Nodes>();
  const nodes: readonly Nodes[] = tree.children;
  const elements = nodes.filter((node): node is Element => node.type === 'element');
  for (const [index, node] of elements.entries()) {
    const before = elements[index - 1];
    const isAnnounced = before !== undefined && saysContents(wordsOf(before));
    const next = elements[index + 1];
    if (isContents(node, ids)) {
      gone.add(node);
      if (isAnnounced) gone.add(before);
    } else if (isHeading(node) && saysContents(wordsOf(node)) && (!next || isHeading(next)))
      gone.add(node);
  }
  const children = tree.children
    .filter((node) => !gone.has(node))
    .map((node) => (node.type === 'element' ? withoutContents(node, ids) : node));
  return { ...tree, children };
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** A list of nothing but links to the page itself, also folded or in a box. */
function isContents(node: Element, ids: ReadonlySet<string>): boolean {
  const { tagName } = node;
  if (tagName === 'details' || tagName === 'nav' || tagName === 'div') {
    const inner = node.children.filter((one) => one.type === 'element');
    const last = inner.at(-1);
    const others = inner.slice(0, -1);
    return (
      last !== undefined &&
      isContents(last, ids) &&
      others.every((one) => saysContents(wordsOf(one)))
    );
  }
  if (tagName !== 'ul' && tagName !== 'ol') return false;
  const links = linksIn(node);
  const own = links.filter((href) => ids.has(readable(href.slice(1))));
  const text = wordsOf(node, true);
  return (
    links.length > 1 &&
    links.every((href) => href.startsWith('#')) &&
    own.length * 2 >= links.length &&
    !/\p{L}/u.test(text)
  );
}

function linksIn({ tagName, properties, children }: Element): string[] {
  const { href } = properties;
  if (tagName === 'a') return typeof href === 'string' ? [href] : [];
  return children.flatMap((one) => (one.type === 'element' ? linksIn(one) : []));
}

/** The text of an element. @param withoutLinks leaves out that of links */
function wordsOf(node: Element, withoutLinks = false): string {
  return node.children
    .map((one) => {
      if (one.type === 'text') return one.value;
      if (one.type !== 'element' || one.properties.ariaHidden === 'true') return '';
      return withoutLinks && one.tagName === 'a' ? '' : wordsOf(one, withoutLinks);
    })
    .join('');
}
