import { constructs } from './constructs/index.ts';
import type { Settling } from './settling.ts';
import type { Drawn } from './structure/drawn.ts';

/**
 * The nodes of a body in which everything beyond Markdown has its final form: formulas, marks,
 * alerts, sizes of pictures, ids of headings and the results of shortcodes, and without comments.
 *
 * @returns the same array if there is nothing of the kind.
 */
export function settleConstructs(nodes: readonly Drawn[], settling: Settling): readonly Drawn[] {
  let all = settled(nodes, settling);
  for (const { settleAll } of constructs) if (settleAll) all = settleAll(all, settling);
  return all;
}

function settled(nodes: readonly Drawn[], settling: Settling): readonly Drawn[] {
  const result = nodes.map((node) => settledNode(node, settling));
  return result.every((node, index) => node === nodes[index]) ? nodes : result;
}

const settlers = constructs.flatMap(({ settle }) => settle ?? []);

function settledNode(node: Drawn, settling: Settling): Drawn {
  let final = node;
  if ('children' in node && node.children !== undefined) {
    const children = settled(node.children, settling);
    if (children !== node.children) final = { ...node, children } as Drawn;
  }
  for (const settle of settlers) final = settle(final, settling);
  return final;
}
