import { DomElement } from '../dom/element.ts';
import { SVG } from '../dom/namespaces.ts';
import { elementBox, matrixOf, matrixToRoot } from './element-box.ts';
import { fontSize, isBold } from './measured-style.ts';
import { multiply } from './matrix.ts';
import { pathLength, pointAt } from './path.ts';
import { runWidth } from './text-box.ts';
import { collapse, textWidth } from './text-width.ts';
import type { Box } from '../dom/element.ts';
import type { Matrix } from './matrix.ts';

/** The size in pixels of the page that mermaid sees. */
export const page = { width: 1000, height: 800 };

const empty: Box = { x: 0, y: 0, width: 0, height: 0 };

function domMatrix(matrix: Matrix): object {
  const [a, b, c, d, e, f] = matrix;
  return {
    a,
    b,
    c,
    d,
    e,
    f,
    inverse: () => domMatrix(inverse(matrix)),
    multiply: (other: { a: number; b: number; c: number; d: number; e: number; f: number }) =>
      domMatrix(multiply(matrix, [other.a, other.b, other.c, other.d, other.e, other.f])),
  };
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  if (determinant === 0) return [1, 0, 0, 1, 0, 0];
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

/**
 * Browsers measure in 64ths of a pixel. Layouts rely on that, because such numbers can be added and
 * halved without rounding errors: they test whether the end of a line is on the edge of its box.
 */
function snapped({ x, y, width, height }: Box): Box {
  return { x: snap(x), y: snap(y), width: snap(width), height: snap(height) };
}

function snap(length: number): number {
  return Math.round(length * 64) / 64;
}

function clientBox(element: DomElement): Box {
  if (element.localName === 'body') return { x: 0, y: 0, ...page };
  return snapped(elementBox(element) ?? empty);
}

const methods = {
  getBBox(this: DomElement): Box {
    return snapped(elementBox(this) ?? empty);
  },
  getComputedTextLength(this: DomElement): number {
    return snap(runWidth(this));
  },
  getSubStringLength(this: DomElement, start: number, count: number): number {
    const part = this.textContent.slice(start, start + count);
    return textWidth(part, fontSize(this), isBold(this));
  },
  getNumberOfChars(this: DomElement): number {
    return this.textContent.length;
  },
  getTotalLength(this: DomElement): number {
    return pathLength(this.getAttribute('d') ?? '');
  },
  getPointAtLength(this: DomElement, distance: number) {
    return pointAt(this.getAttribute('d') ?? '', distance);
  },
  getCTM(this: DomElement) {
    return domMatrix(matrixToRoot(this));
  },
  getScreenCTM(this: DomElement) {
    return domMatrix(matrixToRoot(this));
  },
  createSVGPoint: () => ({
    x: 0,
    y: 0,
    matrixTransform() {
      return this;
    },
  }),
  getBoundingClientRect(this: DomElement) {
    const box = clientBox(this);
    return {
      ...box,
      left: box.x,
      top: box.y,
      right: box.x + box.width,
      bottom: box.y + box.height,
    };
  },
  getClientRects(this: DomElement): Box[] {
    return [clientBox(this)];
  },
  getContext: () => ({
    font: '16px sans-serif',
    measureText(text: string) {
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 16);
      return {
        width: textWidth(collapse(text), size, /bold|[6-9]00/.test(this.font)),
        actualBoundingBoxAscent: size * 0.75,
        actualBoundingBoxDescent: size * 0.2,
      };
    },
    save: () => undefined,
    restore: () => undefined,
  }),
};

/** Gives elements of the minimal DOM geometry. */
export function installGeometry(): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(DomElement.prototype, name, { value, configurable: true });
  }
  const getters: Record<string, (element: DomElement) => unknown> = {
    transform: (element) => {
      const item = { matrix: domMatrix(matrixOf(element)) };
      return { baseVal: { consolidate: () => item, numberOfItems: 1, getItem: () => item } };
    },
    offsetWidth: (element) =>
      element.closest('foreignObject') === null ? page.width : clientBox(element).width,
    offsetHeight: (element) => clientBox(element).height || page.height,
    offsetParent: (element) => element.parentNode,
    clientWidth: (element) => (element.namespaceURI === SVG ? 0 : page.width),
    clientHeight: (element) => (element.namespaceURI === SVG ? 0 : page.height),
  };
  for (const [name, read] of Object.entries(getters)) {
    Object.defineProperty(DomElement.prototype, name, {
      configurable: true,
      get(this: DomElement) {
        return read(this);
      },
    });
  }
}
