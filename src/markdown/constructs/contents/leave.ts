import { hasClass } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** The table of contents repeats the headings. */
export const contentsLeaving: Leaving = {
  search: (list) => (hasClass(list, 'toc-bar') || hasClass(list, 'toc-rail') ? [] : undefined),
};
