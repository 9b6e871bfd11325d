import { hasClass, property, text } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/**
 * On the page, the stylesheet shows the section number before a heading. In search results, it is
 * part of the title.
 */
export const headingsLeaving: Leaving = {
  plain(element) {
    if (!hasClass(element, 'secno')) return undefined;
    const number = property(element, 'dataN') ?? '';
    return /\d/.test(number) ? [text(`${number} `)] : [];
  },
  search: (element) => (hasClass(element, 'secno') ? [] : undefined),
};
