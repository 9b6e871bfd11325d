import { isElement } from '../dom/nodes.ts';
import { computedProperties, takeStylesheet } from './cascade.ts';
import { sentinel } from './sentinels.ts';
import { inherited, initial, presentation } from './properties.ts';
import type { DomElement } from '../dom/element.ts';
import type { Stylesheet } from '../geometry/stylesheet.ts';
import type { Painter } from './painter.ts';

type Properties = ReadonlyMap<string, string>;

const namedLengths: Readonly<Record<string, string>> = {
  small: '13',
  smaller: '13',
  medium: '16',
  large: '18',
  larger: '19',
};

/**
 * Turns the stylesheet and the `style` attributes of a drawing into presentation attributes, each
 * where it differs from the inherited value.
 */
export function flatten(svg: DomElement, painter: Painter): void {
  const sheet = takeStylesheet(svg);
  visit(svg, new Map(Object.entries(initial)), sheet, painter);
}

function visit(element: DomElement, above: Properties, sheet: Stylesheet, painter: Painter): void {
  const computed = computedProperties(element, sheet);
  const inside = new Map(above);
  element.removeAttribute('style');
  element.removeAttribute('color');
  // `currentColor` is the text colour of the page, but mermaid sets it with `color`.
  const current = computed.get('color')?.value ?? above.get('color');
  if (current !== undefined) inside.set('color', current);
  // The background of a line's label hides the line.
  if (computed.get('fill')?.value === sentinel('label')) computed.delete('opacity');
  const opacity = Number(
    computed.get('fill-opacity')?.value ?? computed.get('opacity')?.value ?? 1,
  );
  for (const [name, { value }] of computed) {
    if (!presentation.has(name)) continue;
    const plain =
      name === 'fill' || name === 'stroke'
        ? value.replace(/^currentcolor$/i, current ?? 'inherit')
        : value;
    const settled = settle(name, plain, element, painter, opacity);
    if (settled === undefined) {
      element.removeAttribute(name);
    } else if (inherited.has(name)) {
      if (above.get(name) === settled && element.localName !== 'marker') {
        element.removeAttribute(name);
      } else element.setAttribute(name, settled);
      inside.set(name, settled);
    } else if (initial[name] === settled) element.removeAttribute(name);
    else element.setAttribute(name, settled);
  }
  if (element.localName === 'text' && !computed.has('fill')) {
    const fill = painter.textPaint(element);
    if (fill !== undefined) element.setAttribute('fill', fill);
  }
  for (const child of [...element.childNodes]) {
    if (isElement(child)) visit(child, inside, sheet, painter);
  }
}

/** The value to write; `undefined` if nothing needs to be written. */
function settle(
  name: string,
  value: string,
  element: DomElement,
  painter: Painter,
  opacity: number,
): string | undefined {
  if (value === '' || value === 'inherit' || value === 'unset' || value.includes('NaN')) {
    return undefined;
  }
  if (name === 'fill' || name === 'stroke' || name === 'stop-color') {
    return painter.paint(value, name, element, opacity);
  }
  // The typeface is the page's, and code uses that of the page's code.
  if (name === 'font-family') return value === 'var(--mono)' ? value : undefined;
  if (name === 'font-size') return namedLengths[value] ?? value.replace(/px$/, '');
  if (name === 'stroke-dasharray' && /^(?:0|1[\s,]+0|0[\s,]+0)(?:px)?$/.test(value)) return 'none';
  if (name === 'font-weight') return /bold|[6-9]00/.test(value) ? '600' : 'normal';
  if (name === 'stroke-width' || name === 'letter-spacing') return value.replace(/px$/, '');
  if (name === 'text-decoration' || name === 'display')
    return value === 'none' || /line/.test(value) ? value : undefined;
  return value;
}
