import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';

/** An MDX tag, between blocks or in a line. */
export type Tag = Node<'mdxJsxFlowElement'> | Node<'mdxJsxTextElement'>;

/** Whether a node is an element of MDX with one of these names. */
export function isTag(node: MdastNode, ...names: string[]): node is Tag {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement && names.includes(node.name ?? '');
}

/** Whether a block is `<Quiz>` or `<Question>`. */
export function isQuizElement(node: MdastNode): node is Node<'mdxJsxFlowElement'> {
  return isTag(node, 'Quiz', 'Question') && node.type === 'mdxJsxFlowElement';
}
