import type { PhrasingContent } from 'mdast';
import { elementOf } from '../../structure/drawn.ts';
import { trimmed } from '../../structure/nodes.ts';
import type { ClozePart } from './blocks.ts';

/** A sentence cut at its marks (`==marks==`, of {@link file://../marks/find.ts}), which may hold other markup. */
export function clozeParts(nodes: readonly PhrasingContent[]): ClozePart[] {
  const parts: ClozePart[] = [];
  for (const node of trimmed(nodes)) {
    const hidden = elementOf(node).tagName === 'mark';
    const content = hidden && 'children' in node ? node.children : [node];
    const last = parts.at(-1);
    if (hidden || last === undefined || last.hidden) parts.push({ nodes: content, hidden });
    else last.nodes.push(...content);
  }
  return parts;
}
