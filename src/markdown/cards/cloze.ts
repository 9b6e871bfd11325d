import type { PhrasingContent } from 'mdast';
import { trimmed } from '../structure/nodes.ts';
import type { ClozePart } from './blocks.ts';

/**
 * A sentence cut at its `==marks==`, which may hold other markup. A mark that is not closed is text.
 */
export function clozeParts(nodes: readonly PhrasingContent[]): ClozePart[] {
  const parts: ClozePart[] = [{ nodes: [], hidden: false }];
  for (const node of trimmed(nodes)) {
    const pieces = node.type === 'text' ? node.value.split('==') : [node];
    pieces.forEach((piece, index) => {
      if (index > 0) parts.push({ nodes: [], hidden: parts.at(-1)?.hidden === false });
      const content = typeof piece === 'string' ? { type: 'text' as const, value: piece } : piece;
      if (content.type !== 'text' || content.value !== '') parts.at(-1)?.nodes.push(content);
    });
  }
  const last = parts.at(-1);
  if (last?.hidden) {
    parts.pop();
    parts.at(-1)?.nodes.push({ type: 'text', value: '==' }, ...last.nodes);
  }
  return parts.filter((part) => part.nodes.length > 0);
}
