import type { BlogRule } from '../contract.ts';

export const reviewDue = {
  code: 'review-due',
  scope: 'blog',
  severity: 'warning',
  means: 'The date in `reviewBy` has passed.',
  fix: 'Read the post again, update it, and set a later `reviewBy`.',
  find: ({ posts, now }) =>
    posts.flatMap(({ published, reviewBy, file, lines }) =>
      published && reviewBy !== undefined && reviewBy <= now
        ? {
            ...{ file, line: lines.reviewBy },
            message: `The post was due for review on ${reviewBy.toISOString().slice(0, 10)}.`,
          }
        : [],
    ),
} as const satisfies BlogRule;
