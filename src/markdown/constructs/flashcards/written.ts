import type { MdastNode } from 'satteri';
import type { CardBlock } from './blocks.ts';

/** A card of the front matter; its texts are Markdown. */
export interface WrittenCard {
  q: string;
  a: string;
  /** Relative to the file. */
  line: number;
}

/**
 * The cards of `flashcards:` in a front matter.
 *
 * @param parse turns a text into blocks.
 */
export function writtenCards(
  cards: readonly WrittenCard[],
  parse: (markdown: string) => MdastNode[],
): CardBlock[] {
  return cards.map(({ q, a, line }) => ({
    front: parse(q),
    back: parse(a),
    cloze: [],
    both: false,
    line,
    written: { front: q, back: a },
  }));
}
