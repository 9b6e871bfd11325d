import { textHash } from '../quiz/ids.ts';
import { quizText } from '../quiz/text.ts';
import { type CardBlock, cardNodes } from './blocks.ts';

/**
 * A stable name of each card: `c-` and a hash of its front, so that a better answer keeps its schedule. The
 * second of two equal fronts in a post ends in `-2`.
 */
export function cardIds(cards: readonly CardBlock[]): Map<CardBlock, string> {
  const seen = new Map<string, number>();
  return new Map(
    cards.map((card) => {
      const id = `c-${textHash(quizText(cardNodes({ cards: [card] })))}`;
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return [card, count === 1 ? id : `${id}-${count}`];
    }),
  );
}
