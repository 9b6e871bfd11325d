import type { BlogRule } from '../contract.ts';

export const reviewDue = {
  code: 'review-due',
  scope: 'blog',
  severity: 'warning',
  means: 'The day has passed on which the author wanted to read the post again.',
  fix: 'Read the post, correct what is out of date, and move `reviewBy`.',
  find: ({ posts, now }) =>
    posts.flatMap(({ published, reviewBy, file, lines }) =>
      published && reviewBy !== undefined && reviewBy <= now
        ? {
            ...{ file, line: lines.reviewBy },
            message: `The post was to be read again by ${reviewBy.toISOString().slice(0, 10)}.`,
          }
        : [],
    ),
} as const satisfies BlogRule;
