import type { Element, ElementContent } from 'hast';

/** A formula as a line of text, for headings, descriptions and the width of cells: `log n`, `a/b`, `n^2`. */
export function plainMath(node: ElementContent): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

function textOf(node: ElementContent): string {
  // The invisible operators of function application and multiplication; the first is read as a
  // space.
  if (node.type === 'text')
    return node.value.replace(/\u2061/g, ' ').replace(/[\u2062-\u2064]/g, '');
  if (node.type !== 'element') return '';
  const parts = node.children
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
    .map(textOf);
  const [first = '', second = '', third = ''] = parts;
  switch (node.tagName) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${second}√${grouped(first)}`;
    case 'msup':
      return /^[′″‴]/.test(second) ? first + second : `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'mtr':
      return `${parts.filter(Boolean).join(' ')}; `;
    case 'mspace':
      return isWide(node) ? ' ' : '';
    case 'mo':
      return spacedOperators.test(parts.join('')) ? ` ${parts.join('')} ` : parts.join('');
    default:
      return parts.join('');
  }
}

const spacedOperators = /^[=<>≤≥≠≈∼≡→←⇒∈∉⊂⊆∪∩∧∨+×·÷]$|^:=$/;

function grouped(text: string): string {
  const bare = text.trim();
  return [...bare].length > 1 && !/^\w+$/.test(bare) ? `(${bare})` : bare;
}

function isWide({ properties }: Element): boolean {
  return Number.parseFloat(String(properties['width'] ?? '0')) > 0.2;
}
