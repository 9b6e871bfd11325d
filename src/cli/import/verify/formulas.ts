import type { Element, Nodes } from 'hast';

/** TeX between marks that a script in the browser looks for. A price such as `$5 and $6` is not one. */
const written =
  /\$\$[^$]+\$\$|(?<![\\$\w])\$(?=[^\s$])(?=[^$\n]*[\\^_{}=]|[a-zA-Z]\$)[^$\n]*(?<=[^\s\\])\$(?!\d)|\\\([^]*?\\\)|\\\[[^]*?\\\]/g;
const drawn = new Set(['katex', 'MathJax', 'MathJax_Preview', 'mwe-math-element']);
const notText = new Set(['pre', 'code', 'style', 'script', 'template']);

/** How many formulas a tree has: those that are drawn, and those that are still TeX. */
export function formulasIn(node: Nodes): number {
  return drawnIn(node) + (textOf(node).match(written)?.length ?? 0);
}

function drawnIn(node: Nodes): number {
  if (!('children' in node)) return 0;
  if (node.type === 'element' && isFormula(node)) return 1;
  return node.children.reduce((sum, child) => sum + drawnIn(child), 0);
}

function isFormula({ tagName, properties: { className, type } }: Element): boolean {
  if (tagName === 'math' || tagName === 'mjx-container') return true;
  if (tagName === 'script') return typeof type === 'string' && type.startsWith('math/');
  return Array.isArray(className) && className.some((name) => drawn.has(String(name)));
}

/** Text outside of code and of formulas that are drawn. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && (notText.has(node.tagName) || isFormula(node))) return ' ';
  return node.children.map(textOf).join('');
}
