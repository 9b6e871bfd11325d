import type { MdastNode } from 'satteri';
import { walk } from '../../read/tree.ts';

/** Ends a block, so that its text does not run into what follows. */
const blocks = new Set(['paragraph', 'listItem', 'code', 'heading', 'tableCell', 'break']);

/**
 * The text of a part of a quiz as readers see it: with code, formulas and alternative texts, blocks
 * and lines separated by one space.
 */
export function quizText(nodes: readonly MdastNode[]): string {
  return textOf(nodes, false);
}

/** The same with formulas as TeX, because two different formulas may have the same text. */
export function quizSource(nodes: readonly MdastNode[]): string {
  return textOf(nodes, true);
}

function textOf(nodes: readonly MdastNode[], hasTex: boolean): string {
  const pieces: string[] = [];
  const add = (node: MdastNode) => {
    const tex = hasTex ? texOf(node) : undefined;
    if (tex !== undefined) pieces.push(`$${tex}$`);
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

/** The source of a formula, which has become an element by now. */
function texOf({ data }: MdastNode): string | undefined {
  const { hProperties = {} } = (data ?? {}) as { hProperties?: Readonly<Record<string, unknown>> };
  const tex = hProperties['dataTex'];
  return typeof tex === 'string' ? tex : undefined;
}
