import { fontSize } from './measured-style.ts';
import type { DomElement } from '../dom/element.ts';

/** The share of a drawing's text that may be smaller than its small text. */
const smaller = 1 / 8;

/**
 * Height of the small text of a drawing, in pixels. Must be called while the drawing has its
 * stylesheet.
 */
export function smallText(svg: DomElement): number {
  const sizes = new Map<number, number>();
  for (const text of svg.querySelectorAll('text')) {
    const size = fontSize(text);
    sizes.set(size, (sizes.get(size) ?? 0) + text.textContent.trim().length);
  }
  const all = [...sizes.values()].reduce((sum, length) => sum + length, 0);
  let below = 0;
  for (const [size, length] of [...sizes].sort(([one], [other]) => one - other)) {
    below += length;
    if (below > all * smaller) return size;
  }
  return fontSize(svg);
}
