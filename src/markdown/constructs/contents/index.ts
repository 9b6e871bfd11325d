import type { Construct } from '../contract.ts';
import { readContents } from './read.ts';

/** A table of contents that its author wrote, which is replaced by that of the page. */
export const contents: Construct = {
  name: 'contents',
  read: ({ arrangement, headings, reading }) => ({
    problems: readContents(arrangement.contents, [...headings.values()], reading),
  }),
  needs: ({ headings }) => (headings.filter(({ depth }) => depth <= 4).length >= 2 ? ['toc'] : []),
};
