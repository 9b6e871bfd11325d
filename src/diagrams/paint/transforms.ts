import { elementBox } from '../geometry/element-box.ts';
import { Stylesheet, readDeclaration } from '../geometry/stylesheet.ts';
import { elementsOf } from './cascade.ts';
import type { DomElement } from '../dom/element.ts';

const names: ReadonlySet<string> = new Set(['transform', 'transform-origin', 'transform-box']);
const functions = /([a-z]+)\(([^()]*)\)/gi;
/** Degrees in a unit of angles. */
const degrees: Readonly<Record<string, number>> = {
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

/**
 * Writes transforms of the stylesheet and of `style` attributes, with their origins, into
 * `transform` attributes, because only these leave the engine. Must be called while the stylesheet
 * is in the drawing.
 */
export function settleTransforms(svg: DomElement): void {
  const text = svg.querySelectorAll('style').map((style) => style.textContent);
  const sheet = Stylesheet.of(text.join('\n'), names, 'moving');
  for (const element of elementsOf(svg)) {
    const { transform, origin, box } = declared(element, sheet);
    const value = transform ?? element.getAttribute('transform') ?? 'none';
    element.removeAttribute('transform-origin');
    if (transform === undefined && origin === undefined) continue;
    if (value === 'none') {
      element.removeAttribute('transform');
      continue;
    }
    const [x, y] = originOf(origin, box === 'fill-box' ? element : undefined);
    const moved = x !== 0 || y !== 0;
    const parts = [attributeOf(value)];
    if (moved) {
      parts.unshift(`translate(${x},${y})`);
      parts.push(`translate(${-x},${-y})`);
    }
    element.setAttribute('transform', parts.join(' '));
  }
}

function declared(element: DomElement, sheet: Stylesheet) {
  const found = new Map<string, { value: string; weight: number }>();
  const put = (name: string, value: string, weight: number) => {
    if (weight >= (found.get(name)?.weight ?? -1)) found.set(name, { value, weight });
  };
  const attribute = element.getAttribute('transform-origin');
  if (attribute !== null) put('transform-origin', attribute, 0);
  for (const { declarations, weight } of sheet.rulesFor(element)) {
    for (const { name, value, important } of declarations) {
      put(name, value, 1 + weight + (important ? 1e12 : 0));
    }
  }
  for (const part of (element.getAttribute('style') ?? '').split(';')) {
    const declaration = readDeclaration(part);
    if (declaration !== undefined && names.has(declaration.name)) {
      put(declaration.name, declaration.value, declaration.important ? 1e13 : 1e11);
    }
  }
  return {
    transform: found.get('transform')?.value,
    origin: found.get('transform-origin')?.value,
    box: found.get('transform-box')?.value,
  };
}

/**
 * @param filled the element whose box the origin refers to; by default the origin of the drawing.
 */
function originOf(origin: string | undefined, filled: DomElement | undefined): [number, number] {
  const box = filled === undefined ? undefined : elementBox(filled);
  const [first = box === undefined ? '0' : '50%', second = '50%'] =
    origin?.trim().split(/[\s,]+/) ?? [];
  // `top left` is `left top`.
  const words = /^(?:top|bottom)$/.test(first) ? [second, first] : [first, second];
  const [x = 0, y = 0] = words.map((word, axis) => {
    const [start, size] =
      axis === 0 ? [box?.x ?? 0, box?.width ?? 0] : [box?.y ?? 0, box?.height ?? 0];
    const share = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 }[word];
    if (share !== undefined) return start + share * size;
    const number = Number.parseFloat(word) || 0;
    return start + (word.endsWith('%') ? (number / 100) * size : number);
  });
  return [x, y];
}

/** CSS has units, and functions for one axis; the attribute has neither. */
function attributeOf(css: string): string {
  return css.replace(functions, (_written, name: string, list: string) => {
    const numbers = list
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map(plainNumber);
    const axis = /^(translate|scale)([XY])$/.exec(name);
    if (axis === null) return `${name}(${numbers.join(',')})`;
    const [, base = '', letter] = axis;
    const rest = base === 'scale' ? 1 : 0;
    const pair = letter === 'X' ? [numbers[0], rest] : [rest, numbers[0]];
    return `${base}(${pair.join(',')})`;
  });
}

function plainNumber(word: string): number {
  const unit = /[a-z]+$/i.exec(word)?.[0].toLowerCase() ?? '';
  return (Number.parseFloat(word) || 0) * (degrees[unit] ?? 1);
}
