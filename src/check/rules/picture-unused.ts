import type { BlogRule } from '../contract.ts';

export const pictureUnused = {
  code: 'picture-unused',
  scope: 'blog',
  severity: 'warning',
  means: 'A picture beside the posts is not shown by any of them.',
  fix: 'Show it in a post, or delete the file.',
  find: ({ unusedPictures }) =>
    unusedPictures.map((file) => ({ file, line: 1, message: 'No post shows this picture.' })),
} as const satisfies BlogRule;
