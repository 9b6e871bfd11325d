import { isDiagram } from '../constructs/diagrams/text.ts';
import { type Node, type Root, plainText, walk } from './tree.ts';

/**
 * The running text of a post, one line for each paragraph, cell and diagram, from which its topic
 * can be determined. Headings and code are left out, but words of diagrams are included.
 */
export function readText(root: Root): string {
  const lines: string[] = [];
  walk(root, (node) => {
    if (node.type === 'heading') return 'skip';
    if (node.type === 'code') {
      if (isDiagram(node)) lines.push(labels(node));
      return 'skip';
    }
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return undefined;
    lines.push(plainText(node));
    return 'skip';
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** The keywords of the diagram languages that have some. */
const notation =
  /\b(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|subgraph|end|participant|actor|activate|deactivate|note|over|loop|alt|else|opt|par|rect|class|classDef|style|linkStyle|click|direction|title|section|TB|TD|BT|LR|RL)\b/g;

/** The words between the strokes, each label on a separate line. */
function labels({ value }: Pick<Node<'code'>, 'value'>): string {
  return value
    .replace(notation, ' ')
    .split(/[^\p{L}\p{M}\p{N} '’._-]+|-{2,}/u)
    .map((label) => label.replace(/^[\s._-]+|[\s._-]+$/g, ''))
    .filter((label) => /\p{L}{2}/u.test(label))
    .join('\n');
}
