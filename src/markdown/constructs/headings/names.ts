import GithubSlugger, { slug } from 'github-slugger';
import type { MdastNode } from 'satteri';
import { type HeadingText, headingsOf, isComputed } from './text.ts';
import type { Node } from '../../read/tree.ts';
import { elementOf } from '../../structure/drawn.ts';

type Heading = Node<'heading'>;

/** The anchors of a heading, each unique on its page. */
export interface HeadingName {
  id: string;
  /**
   * Others that lead to it: what GitHub and Hugo make of the heading with the author's number, a footnote mark or
   * the invisible part of an emoji in it, so that links from elsewhere arrive.
   */
  also: string[];
  /** The id that its author chose, if another heading or the page itself has it. */
  taken?: string;
}

/**
 * Ids that a page looks up: those of its main part, figures, tables, criteria and footnotes. Ids
 * that begin with `~` are reserved too; they are never made of text.
 */
const reserved = /^(?:~.*|main|footnote-label|user-content-fn(?:ref)?-\d+|(?:fig|table|ac)-\d+)$/;

/** Whether the id is not available to headings. */
export function isReservedId(id: string): boolean {
  return reserved.test(id);
}

/** Nodes whose headings have their ids, and the names of these headings. */
export interface NamedHeadings {
  nodes: MdastNode[];
  names: ReadonlyMap<MdastNode, HeadingName>;
}

/**
 * Gives every heading its id: the author's own (`{#id}`), else a slug of its text. A heading without a letter or
 * digit is `heading`, as in Hugo.
 *
 * @param nodes in page order, without the title and the author's section numbers.
 * @param written the headings with their numbers, where those have been taken out.
 */
export function nameHeadings(
  nodes: readonly MdastNode[],
  written: ReadonlyMap<MdastNode, Heading> = new Map(),
): NamedHeadings {
  const found = headingsOf(nodes);
  const full = new Map(
    headingsOf(nodes.map((node) => written.get(node) ?? node)).map((each, index) => [
      found[index]?.node,
      each,
    ]),
  );
  const names = namesOf(found.map((each) => ({ ...each, full: full.get(each.node) ?? each })));
  const byNode = new Map(found.map(({ node }, index) => [node, names[index] as HeadingName]));
  const given = new Map<MdastNode, HeadingName>();
  return { nodes: nodes.map((node) => withIds(node, byNode, given)), names: given };
}

function namesOf(headings: readonly (HeadingText & { full: HeadingText })[]): HeadingName[] {
  const slugger = new GithubSlugger();
  const own = headings.map(({ node }) => ownId(node));
  for (const id of own) if (id !== undefined) slugger.occurrences[id] = 0;
  const seen = new Set<string>();
  const names = headings.map(({ text }, index): HeadingName => {
    const id = own[index];
    if (id !== undefined && !seen.has(id) && !isReservedId(id)) {
      seen.add(id);
      return { id, also: [] };
    }
    const words = /[\p{L}\p{N}]/u.test(slug(visible(text))) ? visible(text) : 'heading';
    const first = slugger.slug(words);
    const free = isReservedId(first) ? slugger.slug(`${first}-1`) : first;
    return { id: free, also: [], ...(id !== undefined && { taken: id }) };
  });
  const taken = new Set(names.map(({ id }) => id));
  // Repeated texts are distinguished by numbers, which each way to read a text counts separately.
  const ways: ((heading: (typeof headings)[number]) => string)[] = [
    ({ marked }) => marked,
    ({ full }) => full.text,
    ({ full }) => full.marked,
  ];
  for (const way of ways) {
    const others = new GithubSlugger();
    for (const [index, heading] of headings.entries()) {
      const other = others.slug(way(heading));
      if (own[index] !== undefined || slug(way(heading)) === '' || taken.has(other)) continue;
      if (isReservedId(other)) continue;
      taken.add(other);
      names[index]?.also.push(other);
    }
  }
  return names;
}

function ownId(node: Heading): string | undefined {
  const { id } = elementOf(node).properties;
  return typeof id === 'string' ? id : undefined;
}

/**
 * A text without invisible characters that only choose how an emoji is displayed, and remain when
 * the emoji is removed.
 */
function visible(text: string): string {
  return text.replace(/[\uFE00-\uFE0F\u20E3\u{E0020}-\u{E007F}]/gu, '');
}

/** The node with the ids of its headings; the same node when it has none. */
function withIds<Parent extends MdastNode>(
  node: Parent,
  names: ReadonlyMap<MdastNode, HeadingName>,
  given: Map<MdastNode, HeadingName>,
): Parent {
  const name = names.get(node);
  if (node.type === 'heading' && name !== undefined) {
    const { properties } = elementOf(node);
    // Only Astro can make an id from the result of MDX code.
    const id = isComputed(node) && ownId(node) === undefined ? {} : { id: name.id };
    const also = name.also.length > 0 ? { dataAlso: name.also.join(' ') } : {};
    const named = {
      ...node,
      data: { ...node.data, hProperties: { ...properties, ...id, ...also } },
    };
    given.set(named, name);
    return named;
  }
  if (!('children' in node)) return node;
  const children = node.children.map((child) => withIds(child as MdastNode, names, given));
  const isSame = children.every((child, index) => child === node.children[index]);
  return isSame ? node : { ...node, children };
}
