import { elementOf } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { withEstimates } from './find.ts';

/** Fences of quantities that depend on each other, and their values in the text. */
export const estimates: Construct = {
  name: 'estimates',
  settleAll: withEstimates,
  nodeNeeds(node) {
    const { tagName } = elementOf(node);
    return tagName === 'post-estimate' ? ['estimates'] : [];
  },
};
