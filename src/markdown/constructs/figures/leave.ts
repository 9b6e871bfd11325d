import { element } from '../../hast.ts';
import { hasClass, text, textOf } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';
import { asciiLabels } from './labels.ts';

/** The number of a figure or table before its caption; a drawing of characters is found by its labels. */
export const figuresLeaving: Leaving = {
  plain(number, { inside }) {
    if (!hasClass(number, 'no')) return undefined;
    return [element('strong', {}, inside(number.children)), text(' ')];
  },
  search(pre, { block, text: found }) {
    if (pre.tagName !== 'pre') return undefined;
    // Separated, so that an excerpt reads as a list.
    return block(found(asciiLabels(textOf([pre])).join(', ')));
  },
};
