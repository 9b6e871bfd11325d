import type { Construct } from '../contract.ts';
import { isRemote } from '../images/read.ts';
import { readFigures } from './read.ts';

/**
 * Drawings, and pictures and tables that are not part of a line, with their captions and numbers.
 */
export const figures: Construct = {
  name: 'figures',
  read: ({ reading }) => ({ figures: readFigures(reading) }),
  needs: ({ figures: shown }) =>
    shown.some(({ kind, source }) => kind === 'image' && !isRemote(source)) ? ['zoom'] : [],
};
