import { SVG } from '../dom/namespaces.ts';
import { DomText, isElement } from '../dom/nodes.ts';
import { partsOf, withoutForms } from '../geometry/forms.ts';
import { fontSize } from '../geometry/measured-style.ts';
import { elementsOf } from '../paint/cascade.ts';
import type { DomElement } from '../dom/element.ts';

/** Draws the forms of labels, which are marked by characters in the text up to this point. */
export function applyForms(svg: DomElement): void {
  for (const text of svg.querySelectorAll('text')) {
    if (withoutForms(text.textContent) === text.textContent) continue;
    for (const span of [...elementsOf(text)]) {
      for (const child of [...span.childNodes]) {
        if (child instanceof DomText) replace(child, span);
      }
    }
  }
}

function replace(text: DomText, parent: DomElement): void {
  const parts = partsOf(text.data);
  if (parts.length === 1 && parts[0]?.form === undefined && parts[0]?.text === text.data) return;
  const size = fontSize(parent);
  /** How far the preceding text is above its line, in pixels. */
  let raised = 0;
  for (const { text: content, form } of parts) {
    const span = parent.ownerDocument.createElementNS(SVG, 'tspan');
    const raise = (form?.raise ?? 0) * size;
    if (raise !== raised) span.setAttribute('dy', raised - raise);
    raised = raise;
    if (form !== undefined) span.setAttribute('font-size', `${size * form.scale}px`);
    if (form?.mono === true) span.setAttribute('font-family', 'var(--mono)');
    span.textContent = content;
    text.before(span);
  }
  if (raised !== 0) backToLine(text, raised);
  text.remove();
}

/** Text that follows on the same line returns to the baseline. */
function backToLine(text: DomText, raised: number): void {
  const word = text.parentElement;
  const next = text.nextSibling ?? word?.nextElementSibling;
  if (isElement(next) && !next.hasAttribute('y') && !next.hasAttribute('dy')) {
    next.setAttribute('dy', raised);
  }
}
