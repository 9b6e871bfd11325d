import { SVG } from '../dom/namespaces.ts';
import { brokenLines, wrapLine } from '../geometry/html-box.ts';
import { fontSize, isBold } from '../geometry/measured-style.ts';
import { lineEm } from '../geometry/text-width.ts';
import type { DomElement } from '../dom/element.ts';

/** Thrown when a label contains something that SVG text cannot show. */
export class NotText extends Error {}

/** The smallest size, in pixels, to which text that is too high for its box is reduced. */
const leastSize = 10;

/** Replaces HTML labels, which some kinds always make, by text in the middle of the same box. */
export function replaceForeignText(svg: DomElement): void {
  for (const foreign of svg.querySelectorAll('foreignObject')) {
    if (foreign.querySelector('img, svg, math, table') !== null) {
      throw new NotText('a label contains more than text');
    }
    const text = asText(foreign);
    const parent = foreign.parentElement;
    const target = parent?.localName === 'switch' ? parent : foreign;
    if (text === undefined) target.remove();
    else target.replaceWith(text);
  }
}

function asText(foreign: DomElement): DomElement | undefined {
  if (foreign.textContent.trim() === '') return undefined;
  const document = foreign.ownerDocument;
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(
    (name) => Number.parseFloat(foreign.getAttribute(name) ?? '0') || 0,
  );
  const inner = innermost(foreign);
  const bold = isBold(inner);
  const broken = brokenLines(foreign).filter((line) => line !== '');
  let size = fontSize(inner);
  const wrapped = () => broken.flatMap((line) => wrapLine(line, width, size, bold));
  while (size > leastSize && wrapped().length * size * lineEm > height) size -= 1;
  const lines = wrapped();

  const text = document.createElementNS(SVG, 'text');
  const classes = classesAround(foreign, inner);
  if (classes !== '') text.setAttribute('class', classes);
  const style = `text-anchor: middle; font-size: ${size}px; ${paintOf(inner)}`;
  text.setAttribute('style', style);
  const first = y + height / 2 - ((lines.length - 1) * size * lineEm) / 2;
  lines.forEach((line, index) => {
    const span = document.createElementNS(SVG, 'tspan');
    span.setAttribute('x', x + width / 2);
    span.setAttribute('y', first + index * size * lineEm + size * 0.35);
    span.textContent = line;
    text.appendChild(span);
  });
  return text;
}

function innermost(element: DomElement): DomElement {
  const only = element.children.length === 1 ? element.firstElementChild : null;
  return only === null || /^(?:br|b|i|strong|em)$/.test(only.localName) ? element : innermost(only);
}

function classesAround(foreign: DomElement, inner: DomElement): string {
  const names: string[] = [];
  for (let at: DomElement | null = inner; at !== null && at !== foreign; at = at.parentElement) {
    names.push(...at.classNames);
  }
  return names.join(' ');
}

/** HTML text gets its colour from `color`. */
function paintOf(inner: DomElement): string {
  const colour = inner.style.getPropertyValue('color');
  return colour === '' ? '' : `fill: ${colour};`;
}
