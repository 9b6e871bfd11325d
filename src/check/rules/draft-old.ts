import type { BlogRule } from '../contract.ts';

const year = 365 * 86_400_000;

export const draftOld = {
  code: 'draft-old',
  scope: 'blog',
  severity: 'info',
  means: 'A draft is dated more than a year ago.',
  fix: 'Finish it or delete it.',
  find: ({ posts, now }) =>
    posts.flatMap(({ draft, date, file, lines }) =>
      draft && date !== undefined && now.getTime() - date.getTime() > year
        ? {
            ...{ file, line: lines.title },
            message: `The draft is dated ${date.toISOString().slice(0, 10)}, more than a year ago.`,
          }
        : [],
    ),
} as const satisfies BlogRule;
