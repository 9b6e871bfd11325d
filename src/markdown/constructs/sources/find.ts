import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../read/tree.ts';
import {
  dropStart,
  folded,
  paragraph,
  sectionEnd,
  textOf,
  trimmed,
} from '../../structure/nodes.ts';
import type { SourceKind } from '../../types.ts';
import { type NamedKind, guessedKind, namedKind } from './kinds.ts';

/** A source with the nodes that show it. */
export interface SourceBlock {
  title: string;
  url: string;
  kind: SourceKind;
  link: PhrasingContent;
  /** The author's note on it. */
  note: MdastNode[];
  line: number;
}

/** An item of a list of sources, which is rendered as it is if it does not begin with a link. */
export type SourceItem = { source: SourceBlock } | { item: Node<'listItem'> };

const names = new Set([
  'learning sources',
  'sources',
  'references',
  'further reading',
  'learning resources',
  'resources',
]);

function isSourcesHeading(node: MdastNode): boolean {
  return node.type === 'heading' && names.has(folded(plainText(node)));
}

/** The lists in the sections for sources, their subsections included. */
export function sourceLists(nodes: readonly MdastNode[]): Set<MdastNode> {
  const found = new Set<MdastNode>();
  nodes.forEach((node, index) => {
    if (node.type !== 'heading' || !isSourcesHeading(node)) return;
    for (const inside of nodes.slice(index + 1, sectionEnd(nodes, index, node.depth)))
      if (inside.type === 'list' && itemsOf(inside).some((item) => 'source' in item))
        found.add(inside);
  });
  return found;
}

/** The items of a list of sources. */
export function itemsOf(list: Node<'list'>): SourceItem[] {
  return list.children.map((item) => {
    const source = sourceOf(item);
    return source ? { source } : { item };
  });
}

function sourceOf(item: Node<'listItem'>): SourceBlock | undefined {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const [start, ...after] = trimmed(first.children);
  const link = start?.type === 'link' ? start : undefined;
  if (link === undefined || !/^https?:/i.test(link.url)) return undefined;
  const named = namedKind(textOf(after));
  const said = named ? without(after, named) : after;
  const dash = /^\s*[-–—:,.]*\s*/.exec(textOf(said))?.[0].length ?? 0;
  const note = [...paragraph(trimmed(dropStart(said, dash))), ...rest];
  const title = plainText(link);
  const kind = named?.kind ?? guessedKind(link.url, title, note.map(plainText).join(' '));
  return { title, url: link.url, kind, link, note, line: item.position?.start.line ?? 1 };
}

/** Phrasing without the kind in brackets. */
function without(nodes: readonly PhrasingContent[], { at, length }: NamedKind): PhrasingContent[] {
  if (at === 'start') return dropStart(nodes, length);
  const last = nodes.at(-1);
  if (last?.type !== 'text') return [...nodes];
  return [...nodes.slice(0, -1), { type: 'text', value: last.value.slice(0, -length) }];
}
