import type { BlogRule } from '../contract.ts';

export const pictureUnused = {
  code: 'picture-unused',
  scope: 'blog',
  severity: 'warning',
  means: 'A picture in a folder of posts is not used by any of them.',
  fix: 'Use it in a post or delete the file.',
  find: ({ unusedPictures }) =>
    unusedPictures.map((file) => ({ file, line: 1, message: 'No post uses this picture.' })),
} as const satisfies BlogRule;
