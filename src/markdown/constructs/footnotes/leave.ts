import type { Leaving } from '../leave-contract.ts';

/** The way back from a footnote leads into the page, away from the reader; a reference is no word of its sentence. */
export const footnotesLeaving: Leaving = {
  plain: ({ properties }) => ('dataFootnoteBackref' in properties ? [] : undefined),
  search: ({ properties }) =>
    'dataFootnoteBackref' in properties || 'dataFootnoteRef' in properties ? [] : undefined,
};
