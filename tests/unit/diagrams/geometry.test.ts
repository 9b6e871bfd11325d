import { describe, expect, it } from 'vitest';
import { DomDocument } from '../../../src/diagrams/dom/document.ts';
import type { DomElement } from '../../../src/diagrams/dom/element.ts';
import { parseInto } from '../../../src/diagrams/dom/parse-fragment.ts';
import { elementBox } from '../../../src/diagrams/geometry/element-box.ts';
import { pixels } from '../../../src/diagrams/geometry/measured-style.ts';
import { pathLength, pointAt } from '../../../src/diagrams/geometry/path.ts';
import { textWidth } from '../../../src/diagrams/geometry/text-width.ts';

function svg(markup: string): DomElement {
  const document = new DomDocument();
  parseInto(document.body, `<svg>${markup}</svg>`);
  const found = document.querySelector('svg');
  if (found === null) throw new Error('no svg');
  return found;
}

describe('lengths', () => {
  it.each([
    ['12', 12],
    ['12px', 12],
    ['2em', 40],
    ['50%', 10],
    ['4ex', 41.28],
    ['', 0],
    ['auto', 0],
  ])('%s of a size of 20 is %d pixels', (length, expected) => {
    expect(pixels(length, 20)).toBeCloseTo(expected);
  });
});

describe('boxes', () => {
  it('hold every shape where its transforms put it', () => {
    const drawing = svg(
      '<g transform="translate(10,20)"><rect width="4" height="2" transform="scale(2)"/></g><circle cx="1" cy="1" r="1"/>',
    );
    expect(elementBox(drawing)).toEqual({ x: 0, y: 0, width: 18, height: 24 });
  });

  it('leave out definitions', () => {
    expect(elementBox(svg('<defs><rect width="9" height="9"/></defs>'))).toBeUndefined();
  });

  it('of text grow with its size and weight, and stand where its anchor says', () => {
    const middle = elementBox(svg('<text x="50" text-anchor="middle">word</text>'));
    const width = textWidth('word', 16, false);
    expect(middle?.width).toBeCloseTo(width);
    expect(middle?.x).toBeCloseTo(50 - width / 2);
    const bold = elementBox(svg('<text font-size="32" font-weight="bold">word</text>'));
    expect(bold?.width).toBeGreaterThan(2 * width);
  });

  it('are measured again when text changes', () => {
    const drawing = svg('<text>a</text>');
    const before = elementBox(drawing)?.width ?? 0;
    const text = drawing.querySelector('text');
    if (text !== null) text.textContent = 'aaa';
    expect(elementBox(drawing)?.width).toBeCloseTo(3 * before);
  });

  it('of a half circle are half as high as wide', () => {
    const box = elementBox(svg('<path d="M0,0 A10,10 0 0 1 20,0"/>'));
    expect(box?.width).toBeCloseTo(20, 1);
    expect(box?.height).toBeCloseTo(10, 0);
  });
});

describe('paths', () => {
  it('have a length and points along it', () => {
    expect(pathLength('M0 0h3v4')).toBe(7);
    expect(pointAt('M0 0h3v4', 5)).toEqual({ x: 3, y: 2 });
    expect(pointAt('M0 0h3v4', 99)).toEqual({ x: 3, y: 4 });
  });

  it('end when they are broken', () => {
    expect(pathLength('M0 0 L NaN NaN Z 5')).toBeTypeOf('number');
  });
});
