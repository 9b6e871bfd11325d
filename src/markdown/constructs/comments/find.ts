import type { Drawn } from '../../structure/drawn.ts';
import { withoutComments } from '../raw-html/tags.ts';

/**
 * The nodes without the HTML comments of their author, which no reader sees; the same array when there are none.
 *
 * @param onUnclosed hears of a comment without an end, and how many lines of its node stand before it.
 */
export function uncommented(
  nodes: readonly Drawn[],
  onUnclosed: (node: Drawn, lines: number) => void,
): readonly Drawn[] {
  const result = nodes.flatMap((node): Drawn[] => {
    if (node.type === 'html' && 'value' in node && typeof node.value === 'string') {
      const { text, unclosed } = withoutComments(node.value);
      if (unclosed !== undefined) {
        onUnclosed(node, node.value.slice(0, unclosed).split('\n').length - 1);
      }
      if (text === node.value) return [node];
      return text.trim() === '' ? [] : [{ ...node, value: text }];
    }
    if (!('children' in node) || node.children === undefined) return [node];
    const children = uncommented(node.children, onUnclosed);
    return [children === node.children ? node : ({ ...node, children } as Drawn)];
  });
  const isSame = result.every((node, index) => node === nodes[index]);
  return isSame && result.length === nodes.length ? nodes : result;
}
