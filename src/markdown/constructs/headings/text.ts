import type { MdastNode } from 'satteri';
import { type Node, walk } from '../../read/tree.ts';

/** A heading of a body, and its text. */
export interface HeadingText {
  node: Node<'heading'>;
  depth: Node<'heading'>['depth'];
  /**
   * As readers see it: with inline code and the text of formulas, but without footnote references.
   */
  text: string;
  /** The text that the rendered element has, with the numbers of footnotes. */
  marked: string;
}

/** Every Markdown heading in page order, those inside components, quotes and lists included. */
export function headingsOf(nodes: readonly MdastNode[]): HeadingText[] {
  const headings: Node<'heading'>[] = [];
  const footnotes = new Map<string, number>();
  const root = { type: 'root', children: nodes } as Node<'root'>;
  walk(root, (node) => {
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'footnoteReference' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, footnotes.size + 1);
    }
    return undefined;
  });
  return headings.map((node) => ({
    node,
    depth: node.depth,
    text: headingText(node, new Map()),
    marked: headingText(node, footnotes),
  }));
}

function headingText(node: MdastNode, footnotes: ReadonlyMap<string, number>): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'mdxTextExpression') {
    return node.value;
  }
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return String(footnotes.get(node.identifier) ?? '');
  if (!('children' in node)) return '';
  return node.children.map((child) => headingText(child, footnotes)).join('');
}

/** Whether MDX code determines the text of a heading. */
export function isComputed(heading: Node<'heading'>): boolean {
  let computed = false;
  walk(heading, (node) => {
    computed ||= node.type === 'mdxTextExpression';
    return undefined;
  });
  return computed;
}
