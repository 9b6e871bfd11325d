import { Extent } from './boxes.ts';
import type { Box } from '../dom/element.ts';

/** a, b, c, d, e, f of an SVG matrix. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The matrix of a `transform` attribute; unknown parts are ignored. */
export function parseTransform(text: string): Matrix {
  let matrix = identity;
  for (const [, name = '', list = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map(Number.parseFloat);
    matrix = multiply(matrix, single(name, numbers));
  }
  return matrix;
}

function single(name: string, numbers: number[]): Matrix {
  const [a = 0, b, c, d = 1, e = 0, f = 0] = numbers;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate': {
      const angle = (a * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const [x, y] = [b ?? 0, c ?? 0];
      return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
    }
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d, e, f];
    default:
      return identity;
  }
}

export function transformBox(box: Box | undefined, matrix: Matrix): Box | undefined {
  if (box === undefined || matrix === identity) return box;
  const extent = new Extent();
  for (const x of [box.x, box.x + box.width]) {
    for (const y of [box.y, box.y + box.height]) {
      extent.add(
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
      );
    }
  }
  return extent.box;
}
