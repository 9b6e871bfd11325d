import type { MdastNode } from 'satteri';
import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import type { Settling } from '../../settling.ts';
import { type Drawn, drawn, elementOf, text } from '../../structure/drawn.ts';
import { FormulaError, renderMath } from './render.ts';

type MathNode = Extract<MdastNode, { type: 'math' | 'inlineMath' }>;

/**
 * A formula as an element that holds its text until it is rendered, so that headings, cells and
 * readers have a text without TeX. A formula alone in a paragraph becomes a block, like one between
 * lines of dollars. An invalid formula is shown as its source, and reported.
 */
export function settledFormula(node: Drawn, settling: Settling): Drawn {
  if (isMath(node)) return formulaElement(node, settling);
  if (node.type !== 'paragraph' || !('children' in node)) return node;
  const only = node.children?.length === 1 ? node.children[0] : undefined;
  return only && isDisplayed(only) ? { ...only, data: { ...only.data, hName: 'div' } } : node;
}

function formulaElement(node: MathNode, settling: Settling): Drawn {
  const isDisplay = node.type === 'math' || isDoubled(node, settling.source);
  const made = drawn(
    node.type === 'math' ? 'div' : 'span',
    {
      className: [isDisplay ? 'formula' : 'formula-inline'],
      dataTex: node.value,
    },
    [text(textOf(node, isDisplay, settling))],
  );
  return node.position === undefined ? made : { ...made, position: node.position };
}

function textOf(node: MathNode, isDisplay: boolean, { report }: Settling): string {
  try {
    const { text: shown, meant } = renderMath(node.value, isDisplay);
    if (meant !== undefined) report((place) => escapedFormula(node.value, meant, place), node);
    return shown;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    // The first line of a formula between lines of dollars is the one after them.
    const lines = error.line + (node.type === 'math' ? 1 : 0);
    report((place) => wrongFormula(node.value, error.message, place), node, lines);
    return node.value;
  }
}

function isMath(node: Drawn): node is MathNode {
  return node.type === 'math' || node.type === 'inlineMath';
}

function isDoubled({ position }: MdastNode, source: string): boolean {
  return source.startsWith('$$', position?.start.offset ?? source.length);
}

function isDisplayed(node: Drawn): boolean {
  const { className } = elementOf(node).properties;
  return node.type === 'drawn' && Array.isArray(className) && className[0] === 'formula';
}

function wrongFormula(formula: string, message: string, place: Place): Problem {
  return problem(
    'math-syntax',
    place,
    `\`${oneLine(formula)}\` is not a formula: ${message}.`,
    'Correct the formula. If the dollar sign is text, write `\\$`.',
  );
}

function escapedFormula(formula: string, meant: string, place: Place): Problem {
  return problem(
    'math-escaped',
    place,
    `\`${oneLine(formula)}\` is escaped for another Markdown program; \`${oneLine(meant)}\` is shown instead.`,
    `Write \`${oneLine(meant)}\`.`,
  );
}

function oneLine(tex: string): string {
  return tex.replace(/\s+/g, ' ').trim();
}
