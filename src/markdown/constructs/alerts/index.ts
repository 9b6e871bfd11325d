import type { MdastNode } from 'satteri';
import { type Drawn, elementOf } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { alertOf } from './find.ts';

export const alerts: Construct = {
  name: 'alerts',
  settle: (node, settling) => (isQuote(node) ? alertOf(node, settling) : undefined) ?? node,
  nodeNeeds: (node) =>
    [elementOf(node).properties['className']].flat().includes('alert') ? ['alerts'] : [],
};

function isQuote(node: Drawn): node is Extract<MdastNode, { type: 'blockquote' }> {
  return node.type === 'blockquote';
}
