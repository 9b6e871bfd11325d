import { DomText, isElement } from '../dom/nodes.ts';
import { fontSize, isBold } from './measured-style.ts';
import { collapse, textWidth } from './text-width.ts';
import type { Box, DomElement } from '../dom/element.ts';
import type { DomParent } from '../dom/nodes.ts';

/** Line height of mermaid's HTML labels, in ems. */
const lineHeight = 1.5;

/** Lines of an element's text, split at its breaks and paragraphs. */
export function brokenLines(element: DomElement): string[] {
  const lines = [''];
  const visit = (parent: DomParent): void => {
    for (const child of parent.childNodes) {
      if (child instanceof DomText) lines[lines.length - 1] += child.data;
      else if (isElement(child)) {
        const breaks = /^(?:br|p|div|li)$/i.test(child.localName);
        if (breaks && (child.localName === 'br' || collapse(lines.at(-1) ?? '') !== '')) {
          lines.push('');
        }
        visit(child);
      }
    }
  };
  visit(element);
  return lines.map(collapse);
}

/** Lines no wider than `limit` pixels, if words allow it. */
export function wrapLine(line: string, limit: number, size: number, bold: boolean): string[] {
  if (limit <= 0 || textWidth(line, size, bold) <= limit) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size, bold) > limit) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

/**
 * The size of an HTML label: as wide as its longest line or its maximum width, whichever is
 * smaller.
 */
export function htmlBox(element: DomElement): Box {
  const style = `${element.getAttribute('style') ?? ''};${element.parentElement?.getAttribute('style') ?? ''}`;
  const limit = Number(/(?:max-)?width:\s*(\d+(?:\.\d+)?)px/.exec(style)?.[1] ?? 0);
  const wraps = !/white-space:\s*nowrap/.test(style);
  const size = fontSize(element);
  const bold = isBold(element);
  const lines = brokenLines(element).flatMap((line) =>
    wrapLine(line, wraps ? limit : 0, size, bold),
  );
  if (lines.join('') === '') return { x: 0, y: 0, width: 0, height: 0 };
  const width = Math.max(...lines.map((line) => textWidth(line, size, bold)));
  return { x: 0, y: 0, width, height: lines.length * size * lineHeight };
}
