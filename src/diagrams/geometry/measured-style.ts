import { isElement } from '../dom/nodes.ts';
import { Stylesheet } from './stylesheet.ts';
import type { DomElement } from '../dom/element.ts';

/** The inherited properties by which text is measured. */
export type TextProperty =
  'font-size' | 'font-weight' | 'text-anchor' | 'dominant-baseline' | 'alignment-baseline';

const properties: ReadonlySet<string> = new Set<TextProperty>([
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'alignment-baseline',
]);

interface Remembered {
  version: number;
  parent: unknown;
  values: Partial<Record<TextProperty, string>>;
}
const remembered = new WeakMap<DomElement, Remembered>();
const sheets = new WeakMap<DomElement, { text: string; sheet: Stylesheet }>();

/** A property from the drawing's stylesheet and attributes; empty if neither sets it. */
export function textProperty(element: DomElement, name: TextProperty): string {
  const sheet = sheetAbove(element);
  // The attributes of an element without children may change without changing the document's
  // version.
  return own(element, name, sheet) || inherited(element.parentElement, name, sheet);
}

function inherited(
  element: DomElement | null,
  name: TextProperty,
  sheet: Stylesheet | undefined,
): string {
  if (element === null) return '';
  const version = element.ownerDocument.styleVersion;
  let known = remembered.get(element);
  if (known?.version !== version || known.parent !== element.parentNode) {
    known = { version, parent: element.parentNode, values: {} };
    remembered.set(element, known);
  }
  known.values[name] ??= own(element, name, sheet) || inherited(element.parentElement, name, sheet);
  return known.values[name];
}

function own(element: DomElement, name: TextProperty, sheet: Stylesheet | undefined): string {
  const inline = element.hasAttribute('style') ? element.style.getPropertyValue(name) : '';
  if (inline !== '' && inline !== 'inherit') return inline;
  let value = '';
  let weight = -1;
  for (const rule of sheet?.rulesFor(element) ?? []) {
    if (rule.weight < weight) continue;
    const declaration = rule.declarations.findLast((each) => each.name === name);
    if (declaration !== undefined) [value, weight] = [declaration.value, rule.weight];
  }
  if (value === '') value = element.getAttribute(name) ?? '';
  return value === 'inherit' ? '' : value;
}

function sheetAbove(element: DomElement): Stylesheet | undefined {
  let root: DomElement | null = null;
  for (let at: DomElement | null = element; at !== null; at = at.parentElement) {
    if (at.localName === 'svg') root = at;
  }
  const style = root?.childNodes.find(
    (child): child is DomElement => isElement(child) && child.localName === 'style',
  );
  if (root === null || style === undefined) return undefined;
  const text = style.textContent;
  const known = sheets.get(root);
  if (known?.text === text) return known.sheet;
  const sheet = Stylesheet.of(text, properties, 'measuring');
  sheets.set(root, { text, sheet });
  return sheet;
}

export const defaultSize = 16;
/** Height of a small letter of the face, in ems. */
const exInEms = 0.516;

/**
 * Pixels of a length; a bare number is in pixels, and ems and percentages are relative to `base`.
 */
export function pixels(length: string | null, base: number): number {
  if (length === null || length === '') return 0;
  const number = Number.parseFloat(length);
  if (Number.isNaN(number)) return 0;
  if (length.endsWith('em')) return number * base;
  if (length.endsWith('ex')) return number * base * exInEms;
  return length.endsWith('%') ? (number / 100) * base : number;
}

export function fontSize(element: DomElement): number {
  const written = textProperty(element, 'font-size');
  if (written === '') return defaultSize;
  return pixels(written, defaultSize) || defaultSize;
}

export function isBold(element: DomElement): boolean {
  return /bold|[6-9]00/.test(textProperty(element, 'font-weight'));
}
