import { element } from '../../hast.ts';
import { hasClass, property, text } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** The parts of a decision record, which the page distinguishes visually. */
export const decisionsLeaving: Leaving = {
  plain(part, { inside }) {
    if (hasClass(part, 'decision-title') || hasClass(part, 'decision-label')) {
      return [element('p', {}, [element('strong', {}, inside(part.children))]), text('\n')];
    }
    if (hasClass(part, 'decision-chosen')) return [text('('), ...inside(part.children), text(')')];
    const isSide = part.tagName === 'ul' && (hasClass(part, 'pros') || hasClass(part, 'cons'));
    if (!isSide) return undefined;
    const label = property(part, 'ariaLabel');
    const heading = label === undefined ? [] : [text(label)];
    return [
      ...heading.flatMap((name) => [element('p', {}, [element('em', {}, [name])]), text('\n')]),
      element('ul', {}, inside(part.children)),
      text('\n'),
    ];
  },
};
