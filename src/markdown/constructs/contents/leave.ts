import { hasClass } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** Contents repeat the headings. */
export const contentsLeaving: Leaving = {
  search: (list) => (hasClass(list, 'toc-bar') || hasClass(list, 'toc-rail') ? [] : undefined),
};
