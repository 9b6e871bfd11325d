import { XLINK, HTML, SVG } from './namespaces.ts';
import { DomFragment, DomParent, ELEMENT, forgetBoxes } from './nodes.ts';
import { parseInto } from './parse-fragment.ts';
import { serialize } from './serialize.ts';
import { matchesSelector } from './selectors.ts';
import { styleOf } from './style.ts';
import type { DomDocument } from './document.ts';
import type { DomChild } from './nodes.ts';
import type { StyleDeclaration } from './style.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Attributes that change how text inside an element is measured. */
const measuring = new Set([
  'class',
  'id',
  'style',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'alignment-baseline',
]);
const noClasses: ReadonlySet<string> = new Set();

export class DomElement extends DomParent {
  readonly namespaceURI: string;
  readonly localName: string;
  readonly prefix = null;
  readonly attributeMap = new Map<string, string>();
  /** The bounding box and the version of the document's styles it was measured with. */
  measured: { box: Box | undefined; version: number } | undefined;
  #classNames: ReadonlySet<string> | undefined;
  #style: StyleDeclaration | undefined;

  constructor(document: DomDocument, namespace: string, name: string) {
    super(document, ELEMENT);
    this.namespaceURI = namespace;
    this.localName = name;
  }

  get tagName(): string {
    return this.namespaceURI === HTML ? this.localName.toUpperCase() : this.localName;
  }
  get nodeName(): string {
    return this.tagName;
  }

  getAttribute(name: string): string | null {
    return this.attributeMap.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributeMap.has(name);
  }
  setAttribute(name: string, value: unknown): void {
    const text = String(value);
    if (this.attributeMap.get(name) === text) return;
    this.attributeMap.set(name, text);
    this.#attributeChanged(name);
    if (name === 'id') this.ownerDocument.remember(text, this);
  }
  removeAttribute(name: string): void {
    if (this.attributeMap.delete(name)) this.#attributeChanged(name);
  }
  #attributeChanged(name: string): void {
    if (name === 'class') this.#classNames = undefined;
    if (measuring.has(name) && this.childNodes.length > 0) this.ownerDocument.styleVersion += 1;
    forgetBoxes(this);
  }
  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  getAttributeNS(namespace: string | null, name: string): string | null {
    return (
      this.getAttribute(name) ?? (namespace === XLINK ? this.getAttribute(`xlink:${name}`) : null)
    );
  }
  removeAttributeNS(_namespace: string | null, name: string): void {
    this.removeAttribute(name);
  }
  hasAttributeNS(_namespace: string | null, name: string): boolean {
    return this.hasAttribute(name);
  }
  getAttributeNames(): string[] {
    return [...this.attributeMap.keys()];
  }
  toggleAttribute(name: string, force?: boolean): void {
    if (force ?? !this.hasAttribute(name)) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }
  get attributes(): { name: string; value: string }[] {
    return [...this.attributeMap].map(([name, value]) => ({ name, value }));
  }

  get id(): string {
    return this.attributeMap.get('id') ?? '';
  }
  set id(value: string) {
    this.setAttribute('id', value);
  }
  /** Words of the `class` attribute. */
  get classNames(): ReadonlySet<string> {
    if (this.#classNames === undefined) {
      const text = this.attributeMap.get('class');
      this.#classNames =
        text === undefined ? noClasses : new Set(text.split(/\s+/).filter((word) => word !== ''));
    }
    return this.#classNames;
  }
  get className(): unknown {
    const text = this.attributeMap.get('class') ?? '';
    return this.namespaceURI === SVG ? { baseVal: text, animVal: text } : text;
  }
  set className(value: unknown) {
    this.setAttribute('class', value);
  }
  get classList() {
    const change = (edit: (names: Set<string>) => void) => {
      const names = new Set(this.classNames);
      edit(names);
      this.setAttribute('class', [...names].join(' '));
    };
    return {
      contains: (name: string) => this.classNames.has(name),
      add: (...names: string[]) => {
        change((set) => {
          for (const name of names) set.add(name);
        });
      },
      remove: (...names: string[]) => {
        change((set) => {
          for (const name of names) set.delete(name);
        });
      },
      toggle: (name: string, force?: boolean) => {
        change((set) => {
          if (force ?? !set.has(name)) set.add(name);
          else set.delete(name);
        });
      },
    };
  }
  get style(): StyleDeclaration {
    this.#style ??= styleOf(this);
    return this.#style;
  }
  get dataset(): Record<string, string | undefined> {
    const attribute = (name: string | symbol) =>
      `data-${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_target, name) => this.attributeMap.get(attribute(name)),
        set: (_target, name, value) => {
          this.setAttribute(attribute(name), value);
          return true;
        },
      },
    );
  }

  matches(selector: string): boolean {
    return matchesSelector(this, selector);
  }
  closest(selector: string): DomElement | null {
    if (this.matches(selector)) return this;
    return this.parentElement?.closest(selector) ?? null;
  }
  get ownerSVGElement(): DomElement | null {
    return this.parentElement?.closest('svg') ?? null;
  }
  get viewportElement(): DomElement | null {
    return this.ownerSVGElement;
  }

  get innerHTML(): string {
    return this.childNodes.map(serialize).join('');
  }
  set innerHTML(value: string) {
    const text = String(value);
    this.textContent = '';
    if (this.localName === 'style') {
      this.ownerDocument.styleVersion += 1;
      this.textContent = text;
    } else {
      parseInto(this, text);
    }
  }
  get outerHTML(): string {
    return serialize(this);
  }
  get innerText(): string {
    return this.textContent;
  }
  set innerText(value: string) {
    this.textContent = value;
  }
  insertAdjacentElement(position: string, element: DomElement): DomElement {
    this.#insertAdjacent(position, element);
    return element;
  }
  insertAdjacentHTML(position: string, html: string): void {
    const fragment = new DomFragment(this.ownerDocument);
    parseInto(fragment, html, this.namespaceURI);
    this.#insertAdjacent(position, fragment);
  }
  #insertAdjacent(position: string, node: DomChild): void {
    if (position === 'beforeend') this.appendChild(node);
    else if (position === 'afterbegin') this.insertBefore(node, this.firstChild);
    else if (position === 'beforebegin') this.before(node);
    else this.after(node);
  }
  cloneNode(deep = false): DomElement {
    const copy = this.ownerDocument.createElementNS(this.namespaceURI, this.localName);
    for (const [name, value] of this.attributeMap) copy.setAttribute(name, value);
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }
  get content(): this {
    return this;
  }
  focus(): void {
    return;
  }
  get viewBox(): { baseVal: Box } {
    const numbers = (this.attributeMap.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return { baseVal: { x, y, width, height } };
  }
  get href(): string {
    return this.attributeMap.get('href') ?? '';
  }
  set href(value: string) {
    this.setAttribute('href', value);
  }
}

const lengths = 'width height x y cx cy r rx ry x1 x2 y1 y2'.split(' ');
for (const name of lengths) {
  Object.defineProperty(DomElement.prototype, name, {
    configurable: true,
    get(this: DomElement) {
      const parsed = Number.parseFloat(this.attributeMap.get(name) ?? '');
      const value = Number.isNaN(parsed) ? 0 : parsed;
      return this.namespaceURI === SVG ? { baseVal: { value }, animVal: { value } } : value;
    },
    set(this: DomElement, value: unknown) {
      this.setAttribute(name, value);
    },
  });
}
