import type { Element, ElementContent } from 'hast';
import { htmlToHast } from 'satteri';
import temml from 'temml';
import { bracketDepth } from '../../../schema/limits.ts';
import { deepest, longestFormula } from '../../limits.ts';
import { plainMath } from './plain.ts';
import { withoutStyle } from './styles.ts';
import { otherCommands, unescapedFormula } from './written.ts';

/** An error in a formula. */
export class FormulaError extends Error {
  /** Lines of the formula before the one with the error; 0 if its place is unknown. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'FormulaError';
    this.line = line;
  }
}

export interface Formula {
  /** The `math` element, without any style. */
  math: Element;
  /** As one would write it in a line of plain text: `O(n^2)`. */
  text: string;
  /** The TeX that is rendered, if its author escaped it for another program. */
  meant?: string;
}

const drawn = new Map<string, Formula>();
/**
 * Enough for the formulas of several posts, because a build renders each right after reading it.
 */
const kept = 1000;

/**
 * A formula as MathML.
 *
 * @param display as a block, with large operators and limits above and below.
 * @throws {FormulaError}
 */
export function renderMath(tex: string, display: boolean): Formula {
  const source = plainBrackets(tex);
  assertLimits(source);
  const key = `${display ? '$$' : '$'}${source}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { mathml, meant } = drawnAsMeant(source, display);
  const math = styleless(elementOf(mathml));
  const formula = { math, text: plainMath(math), ...(meant !== undefined && { meant }) };
  if (drawn.size >= kept) drawn.clear();
  drawn.set(key, formula);
  return formula;
}

/** @throws {FormulaError} if it cannot be part of a line of text. */
function assertLimits(tex: string): void {
  if (tex.length > longestFormula) {
    throw new FormulaError(`it has ${tex.length} characters, more than ${longestFormula}`, 0);
  }
  const depth = bracketDepth(tex);
  if (depth > deepest) {
    throw new FormulaError(`its braces and brackets are ${depth} deep, more than ${deepest}`, 0);
  }
}

/**
 * Some authors escape brackets, so that other parsers do not read them as links. `\\[2pt]` ends a
 * row.
 */
function plainBrackets(tex: string): string {
  return tex.replace(/\\(\\|[[\]])/g, (all, character: string) =>
    character === '\\' ? all : character,
  );
}

/** If the formula is invalid without its escapes, it was not escaped. */
function drawnAsMeant(source: string, display: boolean): { mathml: string; meant?: string } {
  const meant = unescapedFormula(source);
  if (meant === undefined) return { mathml: toMathml(source, display) };
  try {
    return { mathml: toMathml(meant, display), meant };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { mathml: toMathml(source, display) };
  }
}

function toMathml(tex: string, displayMode: boolean): string {
  try {
    return temml.renderToString(tex, {
      displayMode,
      throwOnError: true,
      // Temml writes definitions of the formula into it.
      macros: { ...otherCommands },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const position = 'position' in error ? Number(error.position) : 0;
    const line = tex.slice(0, position).split('\n').length - 1;
    throw new FormulaError(messageOf(error), line);
  }
}

/** Temml underlines the place with combining characters, and throws a JavaScript error for `x^`. */
function messageOf(error: Error): string {
  if (error.name !== 'ParseError') return 'something is missing at its end or in its braces';
  const [reason = ''] = error.message.split(/ at (?:position \d+|end of input):/);
  const message = reason.replace(/^ParseError:/, '').trim();
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function elementOf(html: string): Element {
  const tree = htmlToHast(html, { fragment: true });
  const [math] = 'children' in tree ? tree.children : [];
  if (math?.type !== 'element' || math.tagName !== 'math') {
    throw new TypeError(`Temml wrote no formula: ${html}`);
  }
  return math;
}

function styleless(node: Element): Element {
  const children = node.children.map((child: ElementContent) =>
    child.type === 'element' ? styleless(child) : child,
  );
  return {
    type: 'element',
    tagName: node.tagName,
    properties: withoutStyle(node.properties),
    children,
  };
}
