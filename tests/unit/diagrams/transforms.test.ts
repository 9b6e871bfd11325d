import { describe, expect, it } from 'vitest';
import { DomDocument } from '../../../src/diagrams/dom/document.ts';
import { parseInto } from '../../../src/diagrams/dom/parse-fragment.ts';
import { elementBox, matrixOf } from '../../../src/diagrams/geometry/element-box.ts';
import { transformBox } from '../../../src/diagrams/geometry/matrix.ts';
import { settleTransforms } from '../../../src/diagrams/paint/transforms.ts';

/** The box of a square of 10 at (10, 20) after the rule and its attributes have moved it. */
function boxOf(rule: string, attributes = '') {
  const document = new DomDocument();
  const square = `<rect class="s" x="10" y="20" width="10" height="10" ${attributes}/>`;
  parseInto(document.body, `<svg><style>#a .s{color:red} .s{${rule}}</style>${square}</svg>`);
  const svg = document.querySelector('svg');
  const rect = document.querySelector('rect');
  if (svg === null || rect === null) throw new Error('no svg');
  settleTransforms(svg);
  expect(rect.hasAttribute('transform-origin')).toBe(false);
  const { x, y, width, height } = transformBox(elementBox(rect), matrixOf(rect)) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return [x, y, width, height].map((number) => Math.round(number * 100) / 100);
}

const diamond = [7.93, 17.93, 14.14, 14.14];

describe('a transform of a stylesheet', () => {
  it.each<[rule: string, attributes: string, box: number[]]>([
    ['transform: rotate(45deg)', 'transform-origin="15px 25px"', diamond],
    ['transform: rotate(0.125turn); transform-origin: 15px 25px', '', diamond],
    ['transform: rotate(45deg); transform-box: fill-box; transform-origin: center', '', diamond],
    ['transform: scale(0.5)', '', [5, 10, 5, 5]],
    ['transform: translate(5px, -5px) scaleX(2)', '', [25, 15, 20, 10]],
    ['transform: translateY(5px)', 'transform="scale(9)"', [10, 25, 10, 10]],
    ['transform: none', 'transform="scale(9)"', [10, 20, 10, 10]],
    ['fill: red', 'transform="scale(2)" transform-origin="10 20"', [10, 20, 20, 20]],
    ['fill: red', 'transform="scale(2)"', [20, 40, 20, 20]],
    ['fill: red', 'style="transform: scale(2)"', [20, 40, 20, 20]],
    ['fill: red', 'transform-origin="10 20"', [10, 20, 10, 10]],
  ])('%s (%s) moves the element', (rule, attributes, box) => {
    expect(boxOf(rule, attributes)).toEqual(box);
  });
});
