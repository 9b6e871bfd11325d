import { HTML } from './namespaces.ts';
import { findAll, findFirst } from './selectors.ts';
import type { DomDocument } from './document.ts';
import type { DomElement } from './element.ts';

/** Numbers of the DOM standard. */
export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

export type DomChild = DomElement | DomText | DomComment | DomFragment;

export function isElement(node: DomNode | null | undefined): node is DomElement {
  return node?.nodeType === ELEMENT;
}

/**
 * The methods of nodes that mermaid and d3 call. Event listeners are accepted, but no events
 * happen.
 */
export abstract class DomNode {
  readonly ownerDocument: DomDocument;
  readonly nodeType: number;
  parentNode: DomParent | null = null;

  constructor(document: DomDocument | undefined, nodeType: number) {
    this.nodeType = nodeType;
    // Only a document has none, and its own is never asked for.
    this.ownerDocument = document ?? (this as unknown as DomDocument);
  }

  abstract get textContent(): string;
  abstract set textContent(value: string | null);
  abstract cloneNode(deep?: boolean): DomChild;

  get parentElement(): DomElement | null {
    return isElement(this.parentNode) ? this.parentNode : null;
  }
  get isConnected(): boolean {
    return this.getRootNode().nodeType === DOCUMENT;
  }
  get nextSibling(): DomChild | null {
    return this.sibling(1);
  }
  get previousSibling(): DomChild | null {
    return this.sibling(-1);
  }
  get nextElementSibling(): DomElement | null {
    let node = this.nextSibling;
    while (node !== null && !isElement(node)) node = node.nextSibling;
    return node;
  }
  get previousElementSibling(): DomElement | null {
    let node = this.previousSibling;
    while (node !== null && !isElement(node)) node = node.previousSibling;
    return node;
  }
  private sibling(step: number): DomChild | null {
    const siblings = this.parentNode?.childNodes;
    return siblings?.[siblings.indexOf(this as unknown as DomChild) + step] ?? null;
  }

  getRootNode(): DomNode {
    return this.parentNode === null ? this : this.parentNode.getRootNode();
  }
  contains(other: DomNode | null): boolean {
    for (let node = other; node !== null; node = node.parentNode) if (node === this) return true;
    return false;
  }
  compareDocumentPosition(other: DomNode): number {
    if (other === this) return 0;
    const mine = this.path();
    const theirs = other.path();
    let depth = 0;
    while (depth < mine.length && mine[depth] === theirs[depth]) depth += 1;
    const [left, right] = [mine[depth], theirs[depth]];
    if (left === undefined) return 20;
    if (right === undefined) return 10;
    const siblings = (mine[depth - 1] as DomParent | undefined)?.childNodes ?? [];
    return siblings.indexOf(left as DomChild) < siblings.indexOf(right as DomChild) ? 4 : 2;
  }
  private path(): DomNode[] {
    return this.parentNode === null ? [this] : [...this.parentNode.path(), this];
  }

  remove(): void {
    this.parentNode?.removeChild(this as unknown as DomChild);
  }
  before(node: DomChild): void {
    this.parentNode?.insertBefore(node, this as unknown as DomChild);
  }
  after(node: DomChild): void {
    this.parentNode?.insertBefore(node, this.nextSibling);
  }
  replaceWith(node: DomChild): void {
    const parent = this.parentNode;
    if (parent === null) return;
    this.before(node);
    parent.removeChild(this as unknown as DomChild);
  }

  /** Mermaid logs what holds nodes as JSON. */
  toJSON(): object {
    return {};
  }
  addEventListener(): void {
    return;
  }
  removeEventListener(): void {
    return;
  }
  dispatchEvent(): boolean {
    return true;
  }
}

/** Discards the measured boxes above a changed node. */
export function forgetBoxes(node: DomNode | null): void {
  for (let at = node; at !== null; at = at.parentNode) {
    if (isElement(at)) at.measured = undefined;
  }
}

export class DomText extends DomNode {
  readonly nodeName = '#text';
  data: string;
  constructor(document: DomDocument, data: string) {
    super(document, TEXT);
    this.data = data;
  }
  get nodeValue(): string {
    return this.data;
  }
  set nodeValue(value: string) {
    this.textContent = value;
  }
  get textContent(): string {
    return this.data;
  }
  set textContent(value: string | null) {
    this.data = value ?? '';
    forgetBoxes(this.parentNode);
  }
  cloneNode(): DomText {
    return new DomText(this.ownerDocument, this.data);
  }
}

export class DomComment extends DomNode {
  data: string;
  constructor(document: DomDocument, data: string) {
    super(document, COMMENT);
    this.data = data;
  }
  get textContent(): string {
    return this.data;
  }
  set textContent(value: string | null) {
    this.data = value ?? '';
  }
  cloneNode(): DomComment {
    return new DomComment(this.ownerDocument, this.data);
  }
}

/** A node with children: element, document or fragment. */
export abstract class DomParent extends DomNode {
  childNodes: DomChild[] = [];

  get firstChild(): DomChild | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): DomChild | null {
    return this.childNodes.at(-1) ?? null;
  }
  get children(): DomElement[] {
    return this.childNodes.filter(isElement);
  }
  get firstElementChild(): DomElement | null {
    return this.childNodes.find(isElement) ?? null;
  }
  get lastElementChild(): DomElement | null {
    return this.childNodes.findLast(isElement) ?? null;
  }
  get childElementCount(): number {
    return this.children.length;
  }
  hasChildNodes(): boolean {
    return this.childNodes.length > 0;
  }

  appendChild<T extends DomChild>(node: T): T {
    return this.insertBefore(node, null);
  }
  append(...nodes: (DomChild | string)[]): void {
    for (const node of nodes) this.appendChild(this.asNode(node));
  }
  prepend(...nodes: (DomChild | string)[]): void {
    const first = this.firstChild;
    for (const node of nodes) this.insertBefore(this.asNode(node), first);
  }
  replaceChildren(...nodes: (DomChild | string)[]): void {
    this.textContent = '';
    this.append(...nodes);
  }
  private asNode(node: DomChild | string): DomChild {
    return typeof node === 'string' ? new DomText(this.ownerDocument, node) : node;
  }

  insertBefore<T extends DomChild>(node: T, reference: DomChild | null | undefined): T {
    if (node.nodeType === FRAGMENT) {
      for (const child of [...(node as unknown as DomParent).childNodes]) {
        this.insertBefore(child, reference);
      }
      return node;
    }
    node.parentNode?.removeChild(node);
    if (reference === null || reference === undefined) {
      this.childNodes.push(node);
    } else {
      const index = this.childNodes.indexOf(reference);
      if (index < 0) throw new Error('insertBefore: the reference is not a child of this node');
      this.childNodes.splice(index, 0, node);
    }
    node.parentNode = this;
    forgetBoxes(this);
    return node;
  }
  removeChild<T extends DomChild>(node: T): T {
    const index = this.childNodes.lastIndexOf(node);
    if (index < 0) throw new Error('removeChild: the node is not a child of this node');
    this.childNodes.splice(index, 1);
    node.parentNode = null;
    forgetBoxes(this);
    return node;
  }
  replaceChild<T extends DomChild>(node: DomChild, old: T): T {
    this.insertBefore(node, old);
    return this.removeChild(old);
  }

  get textContent(): string {
    let text = '';
    for (const child of this.childNodes) {
      if (child.nodeType !== COMMENT) text += child.textContent;
    }
    return text;
  }
  set textContent(value: string | null) {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes = [];
    // d3 passes numbers as well as strings.
    const text = value === null ? '' : String(value);
    if (text !== '') {
      const node = new DomText(this.ownerDocument, text);
      node.parentNode = this;
      this.childNodes.push(node);
    }
    forgetBoxes(this);
  }

  querySelector(selector: string): DomElement | null {
    return findFirst(this, selector);
  }
  querySelectorAll(selector: string): DomElement[] {
    return findAll(this, selector);
  }
  getElementsByTagName(name: string): DomElement[] {
    return findAll(this, name);
  }
  getElementsByClassName(name: string): DomElement[] {
    return findAll(this, `.${name}`);
  }
}

export class DomFragment extends DomParent {
  constructor(document: DomDocument) {
    super(document, FRAGMENT);
  }
  get namespaceURI(): string {
    return HTML;
  }
  cloneNode(deep = false): DomFragment {
    const copy = new DomFragment(this.ownerDocument);
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }
}
