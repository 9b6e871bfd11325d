import { textOf, type HtmlElement } from '../feeds/html.ts';
import { elementsIn } from './elements.ts';

/** Arrows, boxes and shapes, which draw lines whether they stand alone or in rows. */
const drawn = /[\u2190-\u21ff\u2500-\u25ff\u27f5-\u27ff]+/g;
/** ASCII that draws a line: two or more in a row, or one between spaces. */
const rule = /[-=_~.*#+|<>^/\\]{2,}|(?<!\S)[-=_~*#+|<>^v/\\](?!\S)|[|]/g;

/**
 * The labels of a drawing made of characters: each run of words that nothing but single spaces
 * separates, once, in reading order.
 */
export function asciiLabels(drawing: string): string[] {
  return distinct(
    drawing.split('\n').flatMap((line) =>
      line
        .replace(drawn, '   ')
        .replace(rule, '   ')
        .split(/\s{2,}/),
    ),
  );
}

const labelNames = new Set(['title', 'desc', 'text', 'foreignobject']);

/** The labels of a drawing made of vectors: its name, its description and its texts, each once. */
export function svgLabels(svg: HtmlElement): string[] {
  return distinct(
    elementsIn(svg)
      .filter(({ name }) => labelNames.has(name))
      // A line of a label is an element of its own.
      .map(({ children }) => children.map((child) => textOf([child])).join(' ')),
  );
}

function distinct(labels: readonly string[]): string[] {
  const clean = labels.map((label) => label.replace(/\s+/g, ' ').trim());
  return [...new Set(clean)].filter((label) => /[\p{L}\p{N}]/u.test(label));
}
