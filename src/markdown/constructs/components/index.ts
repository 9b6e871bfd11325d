import type { Construct } from '../contract.ts';
import { mdxNameProblems } from './read.ts';

/** Components and code in MDX. */
export const components: Construct = {
  name: 'components',
  read: ({ format, parsed }) => ({ problems: format === 'mdx' ? mdxNameProblems(parsed) : [] }),
};
