import { nameOf } from '../addresses.ts';
import { textOf } from '../collections.ts';
import type { HeadRule } from '../contract.ts';

/** Gives posts without a title or a heading of the first level one from their file name. */
export const titles: HeadRule = {
  name: 'titles',
  does: 'Takes a missing title from the first heading, or from the name of the file.',
  apply(doc) {
    const { head, body } = doc;
    if (head.text('title') !== undefined || typeof head.value('title') === 'number') return 0;
    const heading = body.nodes.find(({ type, depth }) => type === 'heading' && depth === 1);
    const text = heading === undefined ? '' : textOf(heading).trim();
    // The theme takes the first heading as title by itself.
    if (text !== '' && doc.role === 'post') return 0;
    head.set('title', text === '' ? titleOf(nameOf(doc.path, doc.lang)) : text);
    return 1;
  },
};

/** `2024-01-02-my-first-post` becomes `My first post`; names with spaces stay. */
function titleOf(name: string): string {
  const bare = name.replace(/^\d{4}-\d{2}-\d{2}[-_ ]?/, '') || name;
  if (/\s/.test(bare)) return bare;
  const words = bare.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
