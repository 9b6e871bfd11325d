import { hasClass, property, text } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** Before a heading the page shows the number of the section, by its stylesheet. In results, it is part of the title. */
export const headingsLeaving: Leaving = {
  plain(element) {
    if (!hasClass(element, 'secno')) return undefined;
    const number = property(element, 'dataN') ?? '';
    return /\d/.test(number) ? [text(`${number} `)] : [];
  },
  search: (element) => (hasClass(element, 'secno') ? [] : undefined),
};
