import type { Element, ElementContent, Properties } from 'hast';
import { element } from '../../hast.ts';
import { findAll, isElement, text, textOf } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/**
 * Formulas stay MathML. Readers that do not support it show the text of its elements, which is
 * misleading unless the formula is a single line; such readers also show the annotation, which
 * others hide.
 */
export const mathLeaving: Leaving = {
  plain(math) {
    if (math.tagName !== 'math') return undefined;
    const { children } = math;
    const line = lineOf(children);
    const properties: Properties = {
      xmlns: 'http://www.w3.org/1998/Math/MathML',
      ...(math.properties['display'] === 'block' && { display: 'block' }),
      alttext: line,
    };
    const drawn = children.flatMap(plainMath);
    const isLine = line.replace(/\s/g, '') === textOf(children).replace(/\s/g, '');
    const isAnnotated = findAll(drawn, ({ tagName }) => tagName === 'annotation').length > 0;
    if (isLine || isAnnotated) return [element('math', properties, drawn)];
    const annotation = element('annotation', { encoding: 'text/plain' }, [text(line)]);
    const semantics = element('semantics', {}, [element('mrow', {}, drawn), annotation]);
    return [element('math', properties, [semantics])];
  },
  search: ({ tagName, children }, { text: found }) =>
    tagName === 'math' ? found(lineOf(children).trim()) : undefined,
};

/** Parts that only the page needs, or that MathML repeats. */
const ofPage = /^(?:on|xlink|data|aria)|^(?:class|className|id|style|href|tabIndex|role|xmlns)$/;

function plainMath(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const kept = Object.entries(node.properties).filter(
    ([name]) => !ofPage.test(name) && name !== 'alttext' && !/[^a-zA-Z]/.test(name),
  );
  return [element(node.tagName, Object.fromEntries(kept), node.children.flatMap(plainMath))];
}

/** A formula as one would write it in a line of plain text: `(a + b)/n^2`. */
function lineOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (isElement(node) ? elementLine(node) : textOf([node]).trim()))
    .join('');
}

function elementLine({ tagName, children }: Element): string {
  const [first = '', second = '', third = ''] = children
    .filter((child) => isElement(child))
    .map((child) => lineOf([child]));
  switch (tagName) {
    case 'annotation':
      return '';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
    case 'mover':
      return `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√${grouped(lineOf(children))}`;
    case 'mroot':
      return `${grouped(first)}^${grouped(`1/${second}`)}`;
    case 'mtr':
      return `${lineOf(children)}; `;
    case 'mtd':
      return `${lineOf(children)} `;
    case 'mo':
      return operator(textOf(children).trim());
    default:
      return lineOf(children);
  }
}

function operator(sign: string): string {
  return /^[=<>≤≥≠≈+−→∈∼∧∨]$/.test(sign) ? ` ${sign} ` : sign;
}

function grouped(line: string): string {
  return [...line].length > 1 && !/^(?:\w+|\(.*\))$/u.test(line) ? `(${line.trim()})` : line;
}
