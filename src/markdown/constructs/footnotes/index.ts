import type { Construct } from '../contract.ts';
import { footnoteProblems } from './read.ts';

export const footnotes: Construct = {
  name: 'footnotes',
  read: ({ reading, body }) => ({ problems: footnoteProblems(reading, body) }),
  async draw() {
    const { footnotesPlugin } = await import('./draw.ts');
    return ({ words }) => {
      const page = [footnotesPlugin(words)];
      return () => ({ page });
    };
  },
};
