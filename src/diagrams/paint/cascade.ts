import { isElement } from '../dom/nodes.ts';
import { Stylesheet, readDeclaration } from '../geometry/stylesheet.ts';
import { presentation } from './properties.ts';
import type { DomElement } from '../dom/element.ts';

/** A property of an element, and whether the author of the diagram wrote it. */
export interface Computed {
  value: string;
  weight: number;
}

const wanted: ReadonlySet<string> = new Set([...presentation, 'color']);
const inlineWeight = 1e11;
const importantWeight = 1e12;

/** Removes the stylesheets from a drawing and returns them. */
export function takeStylesheet(svg: DomElement): Stylesheet {
  const styles = svg.querySelectorAll('style');
  const text = styles.map((style) => style.textContent).join('\n');
  for (const style of styles) style.remove();
  return Stylesheet.of(text, wanted, 'painting');
}

/**
 * The properties of an element from attributes, the stylesheet and `style`, the strongest of each.
 */
export function computedProperties(element: DomElement, sheet: Stylesheet): Map<string, Computed> {
  const found = new Map<string, Computed>();
  const put = (name: string, value: string, weight: number) => {
    if (weight >= (found.get(name)?.weight ?? -1)) found.set(name, { value, weight });
  };
  for (const [name, value] of element.attributeMap) {
    if (wanted.has(name)) put(name, value, 0);
  }
  for (const { declarations, weight } of sheet.rulesFor(element)) {
    for (const { name, value, important } of declarations) {
      put(name, value, 1 + weight + (important ? importantWeight : 0));
    }
  }
  for (const part of (element.getAttribute('style') ?? '').split(/;(?![^(]*\))/)) {
    const declaration = readDeclaration(part);
    if (declaration === undefined || !wanted.has(declaration.name)) continue;
    const weight = inlineWeight + (declaration.important ? importantWeight * 10 : 0);
    put(declaration.name, declaration.value, weight);
  }
  return found;
}

/** Every element of a drawing, parents first. */
export function* elementsOf(root: DomElement): Generator<DomElement> {
  yield root;
  for (const child of root.childNodes) if (isElement(child)) yield* elementsOf(child);
}
