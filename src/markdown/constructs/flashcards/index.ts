import type { Construct } from '../contract.ts';
import { plainItems } from './find.ts';
import { cardProblems, plainItemProblems, readCards } from './read.ts';

export const flashcards: Construct = {
  name: 'flashcards',
  read({ arrangement: { blocks, text }, body, reading }) {
    const decks = blocks.filter((block) => block.type === 'cards');
    return {
      cards: readCards(decks, body, reading),
      problems: [...cardProblems(decks, reading), ...plainItemProblems(plainItems(text), reading)],
    };
  },
  needs: ({ cards }) => (cards.length > 0 ? ['cards'] : []),
};
