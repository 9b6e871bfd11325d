import type { MdastNode } from 'satteri';
import { FormulaError, renderMath } from './render.ts';
import { type Drawn, drawn, text } from '../../structure/drawn.ts';

/** A formula that could not be read: what is wrong, and the node that it is. */
export type OnFormulaError = (error: FormulaError, formula: string, node: MdastNode) => void;

/** A formula that is escaped for another program, and what is drawn. */
export type OnEscapedFormula = (meant: string, node: MdastNode & { value: string }) => void;

interface FormulaListeners {
  onError: OnFormulaError;
  onEscaped: OnEscapedFormula;
}

/**
 * A formula as an element that holds its text until it is drawn, so that headings, cells and readers have a text
 * without TeX. A formula that is wrong is its source.
 *
 * @param isDisplay whether it stands between two dollars.
 */
export function formulaElement(
  tagName: 'span' | 'div',
  node: MdastNode & { value: string },
  isDisplay: boolean,
  { onError, onEscaped }: FormulaListeners,
): Drawn {
  const made = drawn(
    tagName,
    {
      className: [isDisplay ? 'formula' : 'formula-inline'],
      dataTex: node.value,
    },
    [text(textOf(node, isDisplay, { onError, onEscaped }))],
  );
  return node.position === undefined ? made : { ...made, position: node.position };
}

function textOf(
  node: MdastNode & { value: string },
  isDisplay: boolean,
  { onError, onEscaped }: FormulaListeners,
): string {
  try {
    const { text, meant } = renderMath(node.value, isDisplay);
    if (meant !== undefined) onEscaped(meant, node);
    return text;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    onError(error, node.value, node);
    return node.value;
  }
}
