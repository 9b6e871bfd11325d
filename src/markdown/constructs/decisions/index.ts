import type { Construct } from '../contract.ts';
import { readDecisions } from './read.ts';

export const decisions: Construct = {
  name: 'decisions',
  read: ({ arrangement, headings }) => ({ decisions: readDecisions(arrangement, headings) }),
  needs: ({ decisions: records }) => (records.length > 0 ? ['decisions'] : []),
  async draw() {
    const { recordNamesPlugin } = await import('./names.ts');
    const page = [recordNamesPlugin()];
    return () => () => ({ page });
  },
};
