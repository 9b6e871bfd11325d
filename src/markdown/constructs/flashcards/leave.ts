import type { Element, ElementContent } from 'hast';
import { element } from '../../hast.ts';
import { findAll, hasClass, isElement, joined, text, trimmed } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** Flashcards as terms with their meaning; searchable by the text of their sides. */
export const flashcardsLeaving: Leaving = {
  plain(cards, { inside }) {
    if (!hasClass(cards, 'cards')) return undefined;
    const entries = findAll(cards.children, (one) => hasClass(one, 'card')).map((card) => {
      const front = trimmed(withoutParagraphs(inside(side(card, 'card-front'))));
      const back = trimmed(inside(side(card, 'card-back')));
      return [element('dt', {}, front), text('\n'), element('dd', {}, back)];
    });
    return [element('dl', {}, [text('\n'), ...joined(entries), text('\n')])];
  },
  search(card, { inside, block }) {
    if (!hasClass(card, 'card')) return undefined;
    return ['card-front', 'card-back'].flatMap((name) => block(inside(side(card, name))));
  },
};

function side(card: Element, name: string): ElementContent[] {
  return findAll(card.children, (one) => hasClass(one, name)).flatMap(({ children }) => children);
}

/** A term cannot contain blocks. */
function withoutParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (isElement(node, 'p') ? node.children : [node]));
}
