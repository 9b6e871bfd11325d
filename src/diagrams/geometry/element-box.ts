import { SVG } from '../dom/namespaces.ts';
import { isElement } from '../dom/nodes.ts';
import { Extent, unite } from './boxes.ts';
import { htmlBox } from './html-box.ts';
import { identity, multiply, parseTransform, transformBox } from './matrix.ts';
import { fontSize, pixels } from './measured-style.ts';
import { pathPoints } from './path.ts';
import { runWidth, textBox } from './text-box.ts';
import { ascentEm, lineEm } from './text-width.ts';
import type { Box, DomElement } from '../dom/element.ts';
import type { Matrix } from './matrix.ts';

const notDrawn = new Set(
  'defs style marker title desc clipPath filter linearGradient radialGradient symbol pattern mask'
    .split(' ')
    .map((name) => name.toLowerCase()),
);
const matrices = new WeakMap<DomElement, { text: string; matrix: Matrix }>();

export function matrixOf(element: DomElement): Matrix {
  const text = element.getAttribute('transform');
  if (text === null) return identity;
  const known = matrices.get(element);
  if (known?.text === text) return known.matrix;
  const matrix = parseTransform(text);
  matrices.set(element, { text, matrix });
  return matrix;
}

/** From the element's own coordinates to those of its SVG. */
export function matrixToRoot(element: DomElement): Matrix {
  let matrix = identity;
  for (let at: DomElement | null = element; at !== null; at = at.parentElement) {
    matrix = multiply(matrixOf(at), matrix);
    if (at.localName === 'svg') break;
  }
  return matrix;
}

/** `getBBox()`: without the element's own transform; `undefined` if nothing is drawn. */
export function elementBox(element: DomElement): Box | undefined {
  const version = element.ownerDocument.styleVersion;
  if (element.measured?.version === version) return element.measured.box;
  const box = measure(element);
  element.measured = { box, version };
  return box;
}

function number(element: DomElement, name: string): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isNaN(value) ? 0 : value;
}

function measure(element: DomElement): Box | undefined {
  if (element.namespaceURI !== SVG) return htmlBox(element);
  switch (element.localName.toLowerCase()) {
    case 'rect':
    case 'image':
    case 'use':
    case 'foreignobject':
      return {
        x: number(element, 'x'),
        y: number(element, 'y'),
        width: number(element, 'width'),
        height: number(element, 'height'),
      };
    case 'circle':
      return round(element, number(element, 'r'), number(element, 'r'));
    case 'ellipse':
      return round(element, number(element, 'rx'), number(element, 'ry'));
    case 'line':
      return around([
        [number(element, 'x1'), number(element, 'y1')],
        [number(element, 'x2'), number(element, 'y2')],
      ]);
    case 'polygon':
    case 'polyline':
      return around(corners(element.getAttribute('points') ?? ''));
    case 'path':
      return around(pathPoints(element.getAttribute('d') ?? ''));
    case 'text':
      return textBox(element);
    case 'tspan':
      return spanBox(element);
    default:
      return childrenBox(element);
  }
}

function round(element: DomElement, rx: number, ry: number): Box {
  return {
    x: number(element, 'cx') - rx,
    y: number(element, 'cy') - ry,
    width: 2 * rx,
    height: 2 * ry,
  };
}

function around(points: Iterable<readonly [number, number]>): Box | undefined {
  const extent = new Extent();
  for (const [x, y] of points) extent.add(x, y);
  return extent.box;
}

function corners(list: string): [number, number][] {
  const numbers = (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}

function spanBox(element: DomElement): Box {
  const size = fontSize(element);
  const width = runWidth(element);
  return {
    x: pixels(element.getAttribute('x'), size),
    y: pixels(element.getAttribute('y'), size) - ascentEm * size,
    width,
    height: width === 0 ? 0 : lineEm * size,
  };
}

function childrenBox(element: DomElement): Box | undefined {
  if (notDrawn.has(element.localName.toLowerCase())) return undefined;
  let box: Box | undefined;
  for (const child of element.childNodes) {
    if (!isElement(child) || notDrawn.has(child.localName.toLowerCase())) continue;
    if (/display:\s*none/.test(child.getAttribute('style') ?? '')) continue;
    box = unite(box, transformBox(elementBox(child), matrixOf(child)));
  }
  return box;
}
