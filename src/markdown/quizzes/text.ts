import type { MdastNode } from 'satteri';
import { walk } from '../read/tree.ts';

/** Ends a block: what follows is apart from it. */
const blocks = new Set(['paragraph', 'listItem', 'code', 'math', 'heading', 'tableCell', 'break']);

/**
 * The text of a part of a quiz: code and math included, math between its dollars, blocks and lines separated
 * by one space.
 */
export function quizText(nodes: readonly MdastNode[]): string {
  const pieces: string[] = [];
  const add = (node: MdastNode) => {
    if (node.type === 'inlineMath') pieces.push(`$${node.value}$`);
    else if (node.type === 'math') pieces.push(`$$${node.value}$$`);
    else if ('value' in node && typeof node.value === 'string') {
      if (['text', 'inlineCode', 'code'].includes(node.type)) pieces.push(node.value);
    } else if (node.type === 'image' || node.type === 'imageReference') pieces.push(node.alt ?? '');
    else if ('children' in node) for (const child of node.children) add(child);
    if (blocks.has(node.type)) pieces.push(' ');
  };
  for (const node of nodes) add(node);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** Whether nodes show anything: text, code, math or a picture. */
export function showsAnything(nodes: readonly MdastNode[]): boolean {
  let found = quizText(nodes) !== '';
  for (const node of nodes) {
    walk(node, ({ type }) => {
      found ||= ['image', 'imageReference', 'mdxTextExpression', 'mdxJsxFlowElement'].includes(
        type,
      );
      return undefined;
    });
  }
  return found;
}
