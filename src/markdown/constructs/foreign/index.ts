import type { Construct } from '../contract.ts';
import { foreignSyntax } from './read.ts';

/** Syntax that other programs render, and the theme shows as text. */
export const foreign: Construct = {
  name: 'foreign',
  read: ({ reading }) => ({ problems: foreignSyntax(reading) }),
};
