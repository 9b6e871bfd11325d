import type { Leaving } from '../leave-contract.ts';

/**
 * The link back from a footnote would lead from the reader to the page, and a reference is not a
 * word of its sentence.
 */
export const footnotesLeaving: Leaving = {
  plain: ({ properties }) => ('dataFootnoteBackref' in properties ? [] : undefined),
  search: ({ properties }) =>
    'dataFootnoteBackref' in properties || 'dataFootnoteRef' in properties ? [] : undefined,
};
