import { escapeHtml, textOf, type HtmlElement, type HtmlNode } from './html.ts';
import type { Rule } from './rule.ts';

const attributeNames =
  /^(?!on|xlink|data-|aria-)(?!class$|id$|style$|href$|tabindex$|role$|xmlns$|alttext$)[a-z]+$/;

/**
 * Formulas stay MathML. A reader that does not know it shows the text of its elements, which says something
 * else where a formula is more than a line; that reader also shows the annotation, which others hide.
 */
export const math: Rule = ({ name, attributes, children }) => {
  if (name !== 'math') return undefined;
  const display = attributes['display'] === 'block' ? ' display="block"' : '';
  const text = lineOf(children);
  const open = `<math xmlns="http://www.w3.org/1998/Math/MathML"${display} alttext="${escapeHtml(text)}">`;
  const drawn = children.map(mathNode).join('');
  const isLine = text.replace(/\s/g, '') === textOf(children).replace(/\s/g, '');
  if (isLine || drawn.includes('<annotation')) return `${open}${drawn}</math>`;
  const annotation = `<annotation encoding="text/plain">${escapeHtml(text)}</annotation>`;
  return `${open}<semantics><mrow>${drawn}</mrow>${annotation}</semantics></math>`;
};

function mathNode(node: HtmlNode): string {
  if (typeof node === 'string') return node.replaceAll('<', '&lt;');
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => attributeNames.test(name))
    .map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.name}${attributes.join('')}>${node.children.map(mathNode).join('')}</${node.name}>`;
}

/** A formula as one would write it in a line of text: `(a + b)/n^2`. */
function lineOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? textOf([node]).trim() : elementLine(node)))
    .join('');
}

function elementLine({ name, children }: HtmlElement): string {
  const [first = '', second = '', third = ''] = children
    .filter((child) => typeof child !== 'string')
    .map((child) => lineOf([child]));
  switch (name) {
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

function operator(text: string): string {
  return /^[=<>≤≥≠≈+−→∈∼∧∨]$/.test(text) ? ` ${text} ` : text;
}

function grouped(text: string): string {
  return [...text].length > 1 && !/^(?:\w+|\(.*\))$/u.test(text) ? `(${text.trim()})` : text;
}
