import { isElement } from '../dom/nodes.ts';
import { stepAttribute } from '../text/steps.ts';
import { elementsOf } from './cascade.ts';
import type { DomElement } from '../dom/element.ts';

const definitions = new Set(
  'marker linearGradient radialGradient filter symbol clipPath pattern mask'.split(' '),
);
const numbers = new Set(
  'd x y x1 y1 x2 y2 cx cy r rx ry width height points transform viewBox dx dy refX refY stroke-width font-size'.split(
    ' ',
  ),
);
const reference = /url\(\s*["']?#([^"')]+)["']?\s*\)|^#(.+)$/g;

function rounded(value: string): string {
  return value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (number, at: number) => {
    // Flags of an arc may precede a number without a space.
    if (!number.includes('.') || /^0\d/.test(number)) return number;
    const short = String(Math.round(Number(number) * 10) / 10);
    // Icons omit separators: `1.5.5` is two numbers.
    return /[\d.]/.test(value.charAt(at - 1)) && !short.startsWith('-') ? ` ${short}` : short;
  });
}

/** Ids that something in the drawing points to. */
function referencedIds(svg: DomElement): Set<string> {
  const found = new Set<string>();
  for (const { attributeMap } of elementsOf(svg)) {
    for (const value of attributeMap.values()) {
      if (!value.includes('#')) continue;
      for (const [, url, fragment] of value.matchAll(reference)) found.add(url ?? fragment ?? '');
    }
  }
  return found;
}

/** Removes unused definitions, ids and groups, and rounds numbers to a tenth of a pixel. */
export function tidy(svg: DomElement): void {
  let used = referencedIds(svg);
  for (const element of [...elementsOf(svg)]) {
    if (definitions.has(element.localName) && !used.has(element.id)) element.remove();
  }
  used = referencedIds(svg);
  for (const element of [...elementsOf(svg)].reverse()) {
    if (element === svg) continue;
    const group = element.localName === 'g' || element.localName === 'defs';
    if ((group && !hasDrawing(element)) || isInvisible(element)) {
      element.remove();
      continue;
    }
    if (element.id !== '' && !used.has(element.id)) element.removeAttribute('id');
    for (const [name, value] of [...element.attributeMap]) {
      if (value === '') element.removeAttribute(name);
      else if (numbers.has(name) && value.includes('.')) {
        element.setAttribute(name, rounded(value));
      }
    }
    if (element.getAttribute('transform') === 'translate(0,0)')
      element.removeAttribute('transform');
    if (element.localName === 'g') unwrap(element);
  }
}

function hasDrawing(group: DomElement): boolean {
  return group.childNodes.some((child) => isElement(child) || child.textContent.trim() !== '');
}

/** Removes measuring aids: empty text, boxes without size. */
function isInvisible(element: DomElement): boolean {
  if (element.getAttribute('display') === 'none') return true;
  if (element.localName === 'text') return element.textContent.trim() === '';
  if (element.localName === 'tspan') return element.textContent === '';
  if (element.localName !== 'rect') return false;
  const size = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;
  return size('width') <= 0 || size('height') <= 0;
}

/** Replaces a group without attributes by its children. */
function unwrap(group: DomElement): void {
  const says = [...group.attributeMap.keys()].some(
    (name) => name !== 'class' && (name === stepAttribute || !name.startsWith('data-')),
  );
  if (says || group.parentNode === null) return;
  for (const child of [...group.childNodes]) group.before(child);
  group.remove();
}
