import type { MdastNode } from 'satteri';
import { FormulaError, renderMath } from '../math/render.ts';
import { type Drawn, drawn, text } from '../structure/drawn.ts';

/** A formula that could not be read: what is wrong, and the node that it is. */
export type OnFormulaError = (error: FormulaError, formula: string, node: MdastNode) => void;

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
  onError: OnFormulaError,
): Drawn {
  const made = drawn(
    tagName,
    {
      className: [isDisplay ? 'formula' : 'formula-inline'],
      dataTex: node.value,
    },
    [text(textOf(node, isDisplay, onError))],
  );
  return node.position === undefined ? made : { ...made, position: node.position };
}

function textOf(
  node: MdastNode & { value: string },
  isDisplay: boolean,
  onError: OnFormulaError,
): string {
  try {
    return renderMath(node.value, isDisplay).text;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    onError(error, node.value, node);
    return node.value;
  }
}
