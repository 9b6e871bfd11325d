import type { DomElement } from './element.ts';

/**
 * Declarations of a `style` attribute, in order; semicolons inside parentheses do not separate
 * them.
 */
export function parseDeclarations(text: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const part of text.split(/;(?![^(]*\))/)) {
    const colon = part.indexOf(':');
    if (colon <= 0) continue;
    const name = part.slice(0, colon).trim();
    const value = part.slice(colon + 1).trim();
    if (name !== '' && value !== '') declarations.set(name.toLowerCase(), value);
  }
  return declarations;
}

/** `element.style`: reads and writes the attribute. */
export class StyleDeclaration {
  readonly #element: DomElement;
  #source = '';
  #declarations = new Map<string, string>();

  constructor(element: DomElement) {
    this.#element = element;
  }
  #read(): Map<string, string> {
    const source = this.#element.attributeMap.get('style') ?? '';
    if (source !== this.#source) {
      this.#source = source;
      this.#declarations = parseDeclarations(source);
    }
    return this.#declarations;
  }
  #write(): void {
    const text = [...this.#declarations].map(([name, value]) => `${name}: ${value};`).join(' ');
    this.#source = text;
    if (text === '') this.#element.removeAttribute('style');
    else this.#element.setAttribute('style', text);
  }

  getPropertyValue(name: string): string {
    return (this.#read().get(name) ?? '').replace(/\s*!important$/, '');
  }
  getPropertyPriority(name: string): string {
    return (this.#read().get(name) ?? '').endsWith('!important') ? 'important' : '';
  }
  setProperty(name: string, value: unknown, priority?: string | null): void {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    if (text === '') {
      this.removeProperty(name);
      return;
    }
    const important = priority === undefined || priority === null || priority === '';
    this.#read().set(name, important ? text : `${text} !${priority}`);
    this.#write();
  }
  removeProperty(name: string): string {
    if (this.#read().delete(name)) this.#write();
    return '';
  }
  get cssText(): string {
    return this.#element.attributeMap.get('style') ?? '';
  }
  set cssText(text: string) {
    this.#element.setAttribute('style', text);
  }
  get length(): number {
    return this.#read().size;
  }
  item(index: number): string | undefined {
    return [...this.#read().keys()][index];
  }
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The declarations with properties by their JavaScript names: `style.textAnchor = 'end'`. */
export function styleOf(element: DomElement): StyleDeclaration {
  const declaration = new StyleDeclaration(element);
  return new Proxy(declaration, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own === 'function') {
        return (own as (...args: unknown[]) => unknown).bind(target);
      }
      if (own !== undefined || typeof name === 'symbol') return own;
      return target.getPropertyValue(hyphenated(name));
    },
    set(target, name, value) {
      if (typeof name === 'symbol') return false;
      if (name === 'cssText') target.cssText = String(value);
      else target.setProperty(hyphenated(name), value);
      return true;
    },
  });
}
