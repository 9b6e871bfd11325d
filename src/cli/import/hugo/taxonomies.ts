import type { HeadRule } from '../contract.ts';

/** Gives tags and categories their usual key, where the old site named them otherwise. */
export const taxonomies: HeadRule = {
  name: 'taxonomies',
  does: 'Writes `tags`, `categories` and `series` where the site named them otherwise.',
  apply({ head }, { settings }) {
    let count = 0;
    for (const key of head.keys()) {
      const ours = settings.keys.get(key.toLowerCase());
      if (ours === undefined || head.has(ours)) continue;
      head.rename(key, ours);
      count += 1;
    }
    return count;
  },
};
