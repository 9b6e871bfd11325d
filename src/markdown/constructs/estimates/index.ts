import { elementOf } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { withEstimates } from './find.ts';

/** Fences of quantities that follow from each other, and their values in the text. */
export const estimates: Construct = {
  name: 'estimates',
  settleAll: withEstimates,
  nodeNeeds(node) {
    const { tagName } = elementOf(node);
    return tagName === 'post-estimate' ? ['estimates'] : [];
  },
};
