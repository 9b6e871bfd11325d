import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { paragraph } from '../../structure/nodes.ts';

/** A part of a sentence with blanks. */
export interface ClozePart {
  nodes: PhrasingContent[];
  /** Whether the front leaves it out. */
  hidden: boolean;
}

/** A flashcard with the nodes of its sides. */
export interface CardBlock {
  front: MdastNode[];
  back: MdastNode[];
  /** For a sentence with blanks, which both sides show; the front then has nothing else. */
  cloze: ClozePart[];
  /** Whether the card is also asked from back to front. */
  both: boolean;
  /** Relative to the body, or to the file for a card of the front matter. */
  line: number;
  /** How many lines of the body it spans. Default: 1. */
  span?: number;
  /** The sides as the author wrote them, if the nodes do not tell: in a front matter. */
  written?: { front: string; back: string };
}

/** A group of consecutive cards. */
export interface CardsBlock {
  cards: CardBlock[];
}

/** The side of a card before it is turned. */
export function cardNodes({ cards }: CardsBlock): MdastNode[] {
  return cards.flatMap(({ front, cloze }) =>
    cloze.length > 0
      ? paragraph(cloze.flatMap(({ nodes, hidden }) => (hidden ? [] : nodes)))
      : front,
  );
}
