import type { BlogRule } from '../contract.ts';

export const postOrphan = {
  code: 'post-orphan',
  scope: 'blog',
  severity: 'info',
  means: 'No other post links to this one or names it as related, and it is not part of a series.',
  fix: 'Link to it from a post on a related subject.',
  find({ posts }) {
    const shown = posts.filter(({ published }) => published);
    const linked = new Set(
      shown.flatMap(({ id, leadsTo }) => leadsTo.filter((target) => target !== id)),
    );
    // The first posts of a blog have no other posts that could link to them.
    if (shown.length < 5) return [];
    return shown.flatMap(({ id, file, lines, inSeries }) =>
      linked.has(id) || inSeries
        ? []
        : { file, line: lines.title, message: 'No other post links to this one.' },
    );
  },
} as const satisfies BlogRule;
