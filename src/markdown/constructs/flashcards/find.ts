import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../read/tree.ts';
import { folded, paragraph, sectionEnd, trimmed } from '../../structure/nodes.ts';
import type { CardBlock } from './blocks.ts';
import { clozeParts } from './cloze.ts';
import { separatorIn } from './separator.ts';

const names = new Set(['flashcards', 'flash cards', 'cards']);

/** Whether a heading announces flashcards. */
export function isCardsHeading(node: MdastNode): boolean {
  return node.type === 'heading' && names.has(folded(plainText(node)));
}

/** The lists and paragraphs of the sections for flashcards, their subsections included. */
export function cardSources(nodes: readonly MdastNode[]): Set<MdastNode> {
  const found = new Set<MdastNode>();
  nodes.forEach((node, index) => {
    if (node.type !== 'heading' || !isCardsHeading(node)) return;
    for (const inside of nodes.slice(index + 1, sectionEnd(nodes, index, node.depth)))
      if (inside.type === 'list' || inside.type === 'paragraph') found.add(inside);
  });
  return found;
}

/** Lines of the items in these sections that are not cards. */
export function plainItems(nodes: readonly MdastNode[]): number[] {
  return [...cardSources(nodes)].flatMap((node) => {
    if (node.type !== 'list') return [];
    const left = piecesOfList(node).flatMap((piece) => (piece.type === 'node' ? [piece.node] : []));
    return left.flatMap((list) =>
      list.type === 'list' ? list.children.map(({ position }) => position?.start.line ?? 1) : [],
    );
  });
}

/** A run of cards, or the author's nodes between two runs. */
export type CardPiece = { type: 'cards'; cards: CardBlock[] } | { type: 'node'; node: MdastNode };

/** The cards of a list, one an item, or of a paragraph, one a line. */
export function cardPieces(node: Node<'list'> | Node<'paragraph'>): CardPiece[] {
  if (node.type === 'list') return piecesOfList(node);
  const lines = linesOf(node.children);
  const cards = lines.map(({ nodes, line }) =>
    cardOf(nodes, [], { start: { line }, end: { line } }),
  );
  // Prose may contain a mark or two colons, but a line of cards contains nothing else.
  const isCards = cards.every((card) => card !== undefined && card.cloze.length === 0);
  return isCards ? [{ type: 'cards', cards: cards as CardBlock[] }] : [{ type: 'node', node }];
}

function piecesOfList(list: Node<'list'>): CardPiece[] {
  const pieces: CardPiece[] = [];
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    const card =
      first?.type === 'paragraph' ? cardOf(first.children, rest, item.position) : undefined;
    const last = pieces.at(-1);
    if (card) {
      if (last?.type === 'cards') last.cards.push(card);
      else pieces.push({ type: 'cards', cards: [card] });
    } else if (last?.type === 'node' && last.node.type === 'list') {
      // A new one for this run of items.
      last.node.children.push(item);
    } else pieces.push({ type: 'node', node: { ...list, children: [item] } });
  }
  return pieces;
}

/** A card from a line and the blocks below it, which are part of its back. */
function cardOf(
  nodes: readonly PhrasingContent[],
  rest: MdastNode[],
  place: { start: { line: number }; end: { line: number } } | undefined,
): CardBlock | undefined {
  const line = place?.start.line ?? 1;
  const span = (place?.end.line ?? line) - line + 1;
  const separator = separatorIn(nodes.map(shownAs).join(''));
  if (separator) {
    const { start, end } = separator;
    let from = 0;
    const index = nodes.findIndex((each) => (from += shownAs(each).length) > start);
    const node = nodes[index] as Node<'text'>;
    from -= node.value.length;
    const before = { type: 'text' as const, value: node.value.slice(0, start - from) };
    const after = { type: 'text' as const, value: node.value.slice(end - from) };
    return {
      front: paragraph(trimmed([...nodes.slice(0, index), before])),
      back: [...paragraph(trimmed([after, ...nodes.slice(index + 1)])), ...rest],
      cloze: [],
      both: separator.both,
      line,
      span,
    };
  }
  const cloze = clozeParts(nodes);
  return cloze.some(({ hidden }) => hidden)
    ? { front: [], back: rest, cloze, both: false, line, span }
    : undefined;
}

/**
 * A node as the search for separators sees it: only text can have a separator, and other nodes do
 * not count as a space next to one.
 */
function shownAs(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  return node.type === 'text' ? node.value : '\uFFFC';
}

/** The lines of a paragraph. */
function linesOf(nodes: readonly PhrasingContent[]): { nodes: PhrasingContent[]; line: number }[] {
  const lines: { nodes: PhrasingContent[]; line: number }[] = [];
  let current: PhrasingContent[] = [];
  let line = nodes[0]?.position?.start.line ?? 1;
  const close = () => {
    const content = trimmed(current);
    if (content.length > 0) lines.push({ nodes: content, line });
    current = [];
    line += 1;
  };
  for (const node of nodes) {
    if (node.type === 'break') close();
    else if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) close();
        current.push({ type: 'text', value });
      });
    } else current.push(node);
  }
  close();
  return lines;
}
