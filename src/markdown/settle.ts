import type { MdastNode } from 'satteri';
import { expandShortcodes } from './constructs/shortcodes/expand.ts';
import { type Drawn, elementOf } from './structure/drawn.ts';
import { type OnOtherKind, alertOf } from './constructs/alerts/find.ts';
import { uncommented } from './constructs/comments/find.ts';
import { withOwnId } from './constructs/headings/find.ts';
import { sizedImage } from './constructs/images/find.ts';
import { markedPhrasing } from './constructs/marks/find.ts';
import {
  type OnEscapedFormula,
  type OnFormulaError,
  formulaElement,
} from './constructs/math/find.ts';

/** What {@link settleConstructs} needs to know and to say. */
export interface Settling {
  /** The prepared source, in which the nodes have their offsets. */
  source: string;
  onFormulaError: OnFormulaError;
  onEscapedFormula: OnEscapedFormula;
  onOtherKind: OnOtherKind;
  /** Hears of a comment without an end, and how many lines of its node stand before it. */
  onUnclosedComment(node: Pick<MdastNode, 'position'>, lines: number): void;
  /** Hears of a tag of a shortcode without its other half. */
  onUnpaired(name: string, position: MdastNode['position']): void;
}

/** Says nothing, for texts of which nothing is reported. */
export const unheard = {
  onFormulaError: () => undefined,
  onEscapedFormula: () => undefined,
  onOtherKind: () => undefined,
  onUnclosedComment: () => undefined,
  onUnpaired: () => undefined,
} as const satisfies Omit<Settling, 'source'>;

/**
 * The nodes of a body with all that Markdown does not know in its final form: formulas, marks, alerts, sizes of
 * pictures, ids of headings and what shortcodes stand for, and without comments.
 *
 * @returns the same array when there is nothing of the kind.
 */
export function settleConstructs(nodes: readonly Drawn[], settling: Settling): readonly Drawn[] {
  const expanded = expandShortcodes(settled(nodes, settling), settling);
  if (!settling.source.includes('<')) return expanded;
  return uncommented(expanded, (node, lines) => settling.onUnclosedComment(node, lines));
}

function settled(nodes: readonly Drawn[], settling: Settling): readonly Drawn[] {
  const result = nodes.map((node) => settledNode(node, settling));
  return result.every((node, index) => node === nodes[index]) ? nodes : result;
}

function settledNode(node: Drawn, settling: Settling): Drawn {
  if (isMath(node)) {
    const isDisplay = node.type === 'math' || isDoubled(node, settling.source);
    const tagName = node.type === 'math' ? 'div' : 'span';
    const { onFormulaError: onError, onEscapedFormula: onEscaped } = settling;
    return formulaElement(tagName, node, isDisplay, { onError, onEscaped });
  }
  if (isImage(node)) return sizedImage(node, settling.source);
  if (!('children' in node) || node.children === undefined) return node;
  const inner = settled(node.children, settling);
  const children = hasMarks(inner) ? markedPhrasing(inner) : inner;
  const only = children.length === 1 ? children[0] : undefined;
  // Alone in a paragraph it stands by itself, like one between lines of dollars.
  if (node.type === 'paragraph' && only && isDisplayed(only)) {
    return { ...only, data: { ...only.data, hName: 'div' } };
  }
  const same = children === node.children ? node : ({ ...node, children } as Drawn);
  if (isHeading(same)) return withOwnId(same);
  return (isQuote(same) ? alertOf(same, settling.onOtherKind) : undefined) ?? same;
}

function hasMarks(nodes: readonly Drawn[]): boolean {
  return nodes.some(
    (node) => node.type === 'text' && 'value' in node && node.value?.includes('=='),
  );
}

function isDoubled({ position }: MdastNode, source: string): boolean {
  return source.startsWith('$$', position?.start.offset ?? source.length);
}

function isDisplayed(node: Drawn): boolean {
  const { className } = elementOf(node).properties;
  return node.type === 'drawn' && Array.isArray(className) && className[0] === 'formula';
}

function isMath(node: Drawn): node is Extract<MdastNode, { type: 'math' | 'inlineMath' }> {
  return node.type === 'math' || node.type === 'inlineMath';
}

function isImage(node: Drawn): node is Extract<MdastNode, { type: 'image' | 'imageReference' }> {
  return node.type === 'image' || node.type === 'imageReference';
}

function isHeading(node: Drawn): node is Extract<MdastNode, { type: 'heading' }> {
  return node.type === 'heading';
}

function isQuote(node: Drawn): node is Extract<MdastNode, { type: 'blockquote' }> {
  return node.type === 'blockquote';
}
