import { proseOf } from '../../read/prose.ts';
import type { Construct } from '../contract.ts';
import { readFacts } from './read.ts';

export const facts: Construct = {
  name: 'facts',
  read: (post) => ({ facts: readFacts({ ...post.reading, root: proseOf(post) }) }),
};
