import type { Element, ElementContent } from 'hast';
import { element } from '../../hast.ts';
import { findAll, hasClass, isElement, isSpace, joined, text } from '../../leaving/tree.ts';
import type { Leaving, PlainContext } from '../leave-contract.ts';

/** Number, sentence and state of a criterion, which the page shows in columns. */
export const criteriaLeaving: Leaving = {
  plain(list, { inside }) {
    if (list.tagName !== 'ol' || !hasClass(list, 'criteria')) return undefined;
    const items = findAll(list.children, ({ tagName }) => tagName === 'li');
    const lines = items.map((item) => [criterion(item, inside)]);
    return [element('ul', {}, [text('\n'), ...joined(lines), text('\n')])];
  },
  search(part, { inside }) {
    if (hasClass(part, 'criterion-state')) return [];
    return hasClass(part, 'criterion-id') ? [...inside(part.children), text(' ')] : undefined;
  },
};

function criterion({ children }: Element, inside: PlainContext['inside']): Element {
  const parts = children
    .map((child): ElementContent[] =>
      isElement(child) && hasClass(child, 'criterion-id')
        ? [element('strong', {}, inside(child.children))]
        : inside([child]),
    )
    .filter((part) => !part.every(isSpace));
  return element('li', {}, joined(parts, ' '));
}
