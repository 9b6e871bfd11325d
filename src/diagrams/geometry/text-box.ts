import { DomText, isElement } from '../dom/nodes.ts';
import { unite } from './boxes.ts';
import { fontSize, isBold, pixels, textProperty } from './measured-style.ts';
import { ascentEm, collapse, drawnText, lineEm, textWidth } from './text-width.ts';
import type { Box, DomElement } from '../dom/element.ts';

/** Width of all text inside, as one line; each part in its own size and weight. */
export function runWidth(element: DomElement): number {
  return partsWidth(element, collapse(element.textContent).length > 0);
}

function partsWidth(element: DomElement, any: boolean): number {
  if (!any) return 0;
  if (element.childNodes.length === 1 && element.firstChild instanceof DomText) {
    return textWidth(collapse(element.textContent), fontSize(element), isBold(element));
  }
  let width = 0;
  let endsWithSpace = true;
  const visit = (parent: DomElement): void => {
    for (const child of parent.childNodes) {
      if (child instanceof DomText) {
        let text = drawnText(child.data);
        if (endsWithSpace && text.startsWith(' ')) text = text.slice(1);
        if (text === '') continue;
        endsWithSpace = text.endsWith(' ');
        width += textWidth(text, fontSize(parent), isBold(parent));
      } else if (isElement(child)) visit(child);
    }
  };
  visit(element);
  return width;
}

/** The box of a `text` element; its `tspan` children may begin new lines. */
export function textBox(element: DomElement): Box | undefined {
  if (collapse(element.textContent) === '') return undefined;
  const size = fontSize(element);
  const x = pixels(element.getAttribute('x'), size);
  let y = pixels(element.getAttribute('y'), size) + pixels(element.getAttribute('dy'), size);
  const starts = element.children.filter((child) => /^(?:tspan|textPath)$/i.test(child.localName));
  if (starts.length === 0) return lineBox(element, x, y, runWidth(element));
  let box: Box | undefined;
  const direct = collapse(
    element.childNodes.map((child) => (child instanceof DomText ? child.data : ' ')).join(''),
  );
  if (direct !== '') box = lineBox(element, x, y, textWidth(direct, size, isBold(element)));
  let run = x;
  for (const span of starts) {
    const spanSize = fontSize(span);
    if (span.hasAttribute('x')) run = pixels(span.getAttribute('x'), spanSize);
    if ((span.getAttribute('y') ?? '') !== '') y = pixels(span.getAttribute('y'), spanSize);
    y += pixels(span.getAttribute('dy'), spanSize);
    const width = runWidth(span);
    if (width === 0) continue;
    box = unite(box, lineBox(span, run, y, width));
    if (textProperty(span, 'text-anchor') !== 'middle') run += width;
  }
  return box;
}

function lineBox(element: DomElement, x: number, y: number, width: number): Box {
  const size = fontSize(element);
  const anchor = textProperty(element, 'text-anchor');
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const baseline =
    textProperty(element, 'dominant-baseline') || textProperty(element, 'alignment-baseline');
  const up = /middle|central/.test(baseline)
    ? lineEm / 2
    : /hanging|before-edge/.test(baseline)
      ? 0
      : ascentEm;
  return { x: left, y: y - up * size, width, height: lineEm * size };
}
