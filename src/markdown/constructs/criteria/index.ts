import type { Construct } from '../contract.ts';
import { readCriteria } from './read.ts';

export const criteria: Construct = {
  name: 'criteria',
  read: ({ arrangement, reading }) => ({ criteria: readCriteria(arrangement, reading) }),
  needs: ({ criteria: items }) => (items.length > 0 ? ['criteria'] : []),
};
