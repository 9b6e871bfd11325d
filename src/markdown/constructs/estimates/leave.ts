import { hasClass } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** The bar of a sum is removed: the table has the values of its parts. */
export const estimatesLeaving: Leaving = {
  plain: (part) => (hasClass(part, 'estimate-parts') ? [] : undefined),
  search: (part) => (hasClass(part, 'estimate-parts') ? [] : undefined),
};
