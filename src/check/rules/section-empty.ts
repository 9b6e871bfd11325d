import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../markdown/read/tree.ts';
import type { Block } from '../../markdown/structure/arrange.ts';
import type { PostRule } from '../contract.ts';

export const sectionEmpty = {
  code: 'section-empty',
  scope: 'post',
  severity: 'warning',
  means: 'A heading has no text below it. Comments do not count.',
  fix: 'Write the section or delete the heading.',
  find({ blocks, body }) {
    return blocks.flatMap((block, index) => {
      const heading = headingOf(block);
      if (heading === undefined) return [];
      const next = blocks.slice(index + 1).find((one) => !isNothing(one));
      const following = next && headingOf(next);
      const isEmpty = next === undefined || (following && following.depth <= heading.depth);
      if (!isEmpty) return [];
      return {
        line: body.lineOf(heading),
        message: `The section "${plainText(heading)}" is empty.`,
      };
    });
  },
} as const satisfies PostRule;

function headingOf(block: Block): Node<'heading'> | undefined {
  return block.type === 'node' && block.node.type === 'heading' ? block.node : undefined;
}

/** Nodes that show nothing on the page. */
function isNothing(block: Block): boolean {
  return block.type === 'node' && isBlank(block.node);
}

const silent: ReadonlySet<MdastNode['type']> = new Set([
  'definition',
  'footnoteDefinition',
  'thematicBreak',
  'mdxjsEsm',
]);

function isBlank(node: MdastNode): boolean {
  if (silent.has(node.type)) return true;
  if (node.type === 'mdxFlowExpression') return /^\s*(?:\/\*[^]*\*\/)?\s*$/.test(node.value);
  if (node.type === 'html') return node.value.replace(/<!--[^]*?-->/g, '').trim() === '';
  if (node.type === 'list' || node.type === 'listItem') {
    return (node.children as MdastNode[]).every(isBlank);
  }
  return node.type === 'paragraph' && node.children.length === 0;
}
