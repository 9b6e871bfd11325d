import type { Construct } from '../contract.ts';
import { foreignSyntax } from './read.ts';

/** What other programs would draw, and the theme shows as text. */
export const foreign: Construct = {
  name: 'foreign',
  read: ({ reading }) => ({ problems: foreignSyntax(reading) }),
};
