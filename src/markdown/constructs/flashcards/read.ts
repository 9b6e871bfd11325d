import { type Problem, problem } from '../../../schema/problems.ts';
import type { CardBlock, CardsBlock } from './blocks.ts';
import { cardIds } from './ids.ts';
import { separatorIn } from './separator.ts';
import { quizText, showsAnything } from '../quiz/text.ts';
import type { CardSide, Flashcard } from '../../types.ts';
import type { Reading } from '../../read/tree.ts';

/** Cards and where they are written. */
export interface PlacedCards {
  cards: CardsBlock;
  origin: 'body' | 'front-matter';
}

/**
 * The flashcards of a post, with ids that follow from their fronts.
 *
 * @param body the source of the body, from which the sides are cut
 */
export function readCards(
  decks: readonly PlacedCards[],
  body: string,
  { fileLine }: Pick<Reading, 'fileLine'>,
): Flashcard[] {
  const ids = cardIds(decks.flatMap(({ cards }) => cards.cards));
  return decks.flatMap(({ cards: { cards }, origin }) =>
    cards.map((card): Flashcard => {
      const { front, back } = sidesOf(card, body);
      return {
        id: ids.get(card) ?? '',
        kind: card.cloze.length > 0 ? 'cloze' : 'basic',
        both: card.both,
        front,
        back,
        line: origin === 'body' ? fileLine(card.line) : card.line,
      };
    }),
  );
}

function sidesOf(card: CardBlock, body: string): { front: CardSide; back: CardSide } {
  const { written, cloze } = card;
  const back = quizText(card.back);
  if (cloze.length > 0) {
    const sentence = sourceOf(card, body);
    const whole = quizText([{ type: 'paragraph', children: cloze.flatMap(({ nodes }) => nodes) }]);
    const blanked = cloze.map((part) => (part.hidden ? '[…]' : quizText(part.nodes)));
    return {
      front: { text: blanked.join(' ').replace(/\s+/g, ' ').trim(), markdown: sentence },
      back: { text: [whole, back].filter(Boolean).join(' '), markdown: sentence },
    };
  }
  const front = quizText(card.front);
  const source = written ?? split(sourceOf(card, body));
  return {
    front: { text: front, markdown: source.front },
    back: { text: back, markdown: source.back },
  };
}

/** The lines of a card without the mark of its list. */
function sourceOf({ line, span }: CardBlock, body: string): string {
  const [first = '', ...rest] = body.split('\n').slice(line - 1, line - 1 + (span ?? 1));
  const mark = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(first)?.[0] ?? '';
  const indent = new RegExp(`^ {0,${mark.length}}`);
  return [first.slice(mark.length), ...rest.map((text) => text.replace(indent, ''))]
    .join('\n')
    .trim();
}

/** A source split at its separator; code is not searched. */
function split(source: string): { front: string; back: string } {
  const masked = source.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length));
  const separator = separatorIn(masked);
  if (separator === undefined) return { front: source, back: '' };
  return {
    front: source.slice(0, separator.start).trim(),
    back: source.slice(separator.end).trim(),
  };
}

/** What is wrong with the cards of a post. */
export function cardProblems(
  decks: readonly PlacedCards[],
  { file, fileLine }: Pick<Reading, 'file' | 'fileLine'>,
): Problem[] {
  const fronts = new Map<string, number>();
  return decks.flatMap(({ cards: { cards }, origin }) =>
    cards.flatMap((card): Problem[] => {
      const line = origin === 'body' ? fileLine(card.line) : card.line;
      const place = { file, line };
      if (card.cloze.length > 0) return [];
      const sides = [
        ['question', card.front],
        ['answer', card.back],
      ] as const;
      const empty = sides.filter(([, nodes]) => !showsAnything(nodes)).map(([side]) => side);
      if (empty.length > 0) {
        const message = `This flashcard has no ${empty.join(' and no ')}.`;
        return [problem('card-side-missing', place, message, 'Write `- question :: answer`.')];
      }
      const front = quizText(card.front);
      const before = fronts.get(front);
      if (before === undefined) {
        fronts.set(front, line);
        return [];
      }
      const message = `The flashcard “${front}” is written twice; the first is on line ${before}.`;
      return [
        problem('card-repeated', place, message, 'Remove one of them, or change its question.'),
      ];
    }),
  );
}

/** Items of a list for flashcards that are not cards, reported once a list. */
export function plainItemProblems(
  lines: readonly number[],
  { file, fileLine }: Pick<Reading, 'file' | 'fileLine'>,
): Problem[] {
  return lines.map((line) =>
    problem(
      'card-separator-missing',
      { file, line: fileLine(line) },
      'This item is in a list of flashcards but has no answer, so it is shown as text.',
      'Write `- question :: answer`, with a space on either side of the colons, or mark what to leave out: `- The capital of Peru is ==Lima==`.',
    ),
  );
}
