import type { Drawn } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { markedPhrasing } from './find.ts';

/** `==highlighted==` */
export const marks: Construct = {
  name: 'marks',
  settle(node) {
    if (!('children' in node) || !node.children?.some(mayMark)) return node;
    const children = markedPhrasing(node.children);
    return children === node.children ? node : ({ ...node, children } as Drawn);
  },
};

function mayMark(node: Drawn): boolean {
  return node.type === 'text' && 'value' in node && node.value?.includes('==') === true;
}
