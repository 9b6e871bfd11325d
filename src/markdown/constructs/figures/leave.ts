import { element } from '../../hast.ts';
import { hasClass, text, textOf } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';
import { asciiLabels } from './labels.ts';

/**
 * The number of a figure or table before its caption. A drawing of characters is searchable by its
 * labels.
 */
export const figuresLeaving: Leaving = {
  plain(number, { inside }) {
    if (!hasClass(number, 'no')) return undefined;
    return [element('strong', {}, inside(number.children)), text(' ')];
  },
  search(part, { inside, block, text: found }) {
    if (hasClass(part, 'no')) return [...inside(part.children), text(' ')];
    if (part.tagName !== 'pre') return undefined;
    // Separated, so that an excerpt reads as a list.
    return block(found(asciiLabels(textOf([part])).join(', ')));
  },
};
