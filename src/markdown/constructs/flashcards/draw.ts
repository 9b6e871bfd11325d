import type { Custom } from 'satteri';
import { type Drawn, drawn, text } from '../../structure/drawn.ts';
import type { DrawingWords } from '../../types.ts';
import type { CardBlock } from './blocks.ts';

/** Texts for cards; `{number}` and `{cards}` are the card's place and how many there are. */
export type CardWords = Pick<DrawingWords, 'card' | 'cardShow' | 'cardBlank'>;

/** A card with its name and place in the post. */
export interface NamedCard {
  card: CardBlock;
  id: string;
  number: number;
}

/** Renders a group of cards: the front, and the back in a `details`. */
export function drawCards(cards: readonly NamedCard[], total: number, words: CardWords): Custom {
  return drawn(
    'ul',
    { className: ['cards'] },
    cards.map((card) => drawn('li', {}, [drawCard(card, total, words)])),
  );
}

function drawCard({ card, id, number }: NamedCard, total: number, words: CardWords): Custom {
  const name = words.card.replace('{number}', String(number)).replace('{cards}', String(total));
  const { front, back, cloze } = card;
  const isCloze = cloze.length > 0;
  return drawn(
    'article',
    { className: ['card'], id, ariaLabel: name, ...(card.both && { dataBoth: true }) },
    [
      drawn('p', { className: ['card-label'] }, [text(name)]),
      drawn(
        'div',
        { className: ['card-front'] },
        isCloze ? [drawn('p', {}, sentence(card, words.cardBlank))] : front,
      ),
      drawn('details', {}, [
        drawn('summary', {}, [text(words.cardShow)]),
        drawn('div', { className: ['card-back'] }, [
          ...(isCloze ? [drawn('p', {}, sentence(card))] : []),
          ...back,
        ]),
      ]),
    ],
  );
}

/** A sentence with its blanks filled in and marked, or left out. */
function sentence({ cloze }: CardBlock, blank?: string): Drawn[] {
  return cloze.flatMap(({ nodes, hidden }): Drawn[] => {
    if (!hidden) return nodes;
    return blank === undefined
      ? [drawn('mark', { className: ['card-blank'] }, nodes)]
      : [drawn('span', { className: ['card-blank'] }, [text(blank)])];
  });
}
