import { elementOf } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { settledFormula } from './find.ts';

export const math: Construct = {
  name: 'math',
  settle: settledFormula,
  nodeNeeds: (node) => (elementOf(node).properties['dataTex'] === undefined ? [] : ['math']),
  async draw() {
    const { mathPlugin } = await import('./draw.ts');
    return ({ words }) =>
      (post) => ({ page: [mathPlugin(post !== undefined, words)] });
  },
};
