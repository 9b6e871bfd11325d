import type { Construct } from '../contract.ts';
import { readSources } from './read.ts';

export const sources: Construct = {
  name: 'sources',
  read({ arrangement: { blocks }, reading }) {
    const items = blocks.flatMap((block) => (block.type === 'sources' ? block.items : []));
    const named = items.flatMap((item) => ('source' in item ? [item.source] : []));
    return { sources: readSources(named, reading) };
  },
  // They share the stylesheet of flashcards.
  needs: ({ sources: named }) => (named.length > 0 ? ['cards'] : []),
};
