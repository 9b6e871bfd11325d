import { DomElement } from './element.ts';
import { HTML, SVG } from './namespaces.ts';
import { DOCUMENT, DomComment, DomFragment, DomParent, DomText } from './nodes.ts';
import { parseInto } from './parse-fragment.ts';

/** An empty page. One is made for every diagram, so nothing of a diagram outlives it. */
export class DomDocument extends DomParent {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  readonly nodeName = '#document';
  readonly readyState = 'complete';
  readonly currentScript = null;
  readonly cookie = '';
  readonly location = { href: '', protocol: '', host: '', pathname: '', search: '', hash: '' };
  readonly implementation = {
    createHTMLDocument: () => new DomDocument(),
    createDocument: () => new DomDocument(),
  };
  defaultView: unknown;
  /** Counts changes to attributes by which text is measured. */
  styleVersion = 0;
  readonly #named = new Map<string, DomElement[]>();

  constructor() {
    super(undefined, DOCUMENT);
    this.documentElement = this.createElement('html');
    this.head = this.createElement('head');
    this.body = this.createElement('body');
    this.appendChild(this.documentElement);
    this.documentElement.append(this.head, this.body);
  }

  get activeElement(): DomElement {
    return this.body;
  }
  createElement(name: string): DomElement {
    return new DomElement(this, HTML, name.toLowerCase());
  }
  createElementNS(namespace: string, name: string): DomElement {
    if (namespace === HTML) return this.createElement(name);
    const local = namespace === SVG ? name.slice(name.indexOf(':') + 1) : name;
    return new DomElement(this, namespace, local);
  }
  createTextNode(data: unknown): DomText {
    return new DomText(this, String(data));
  }
  createComment(data: string): DomComment {
    return new DomComment(this, data);
  }
  createDocumentFragment(): DomFragment {
    return new DomFragment(this);
  }
  createRange(): { createContextualFragment: (html: string) => DomFragment } {
    return {
      createContextualFragment: (html) => {
        const fragment = new DomFragment(this);
        parseInto(fragment, html);
        return fragment;
      },
    };
  }
  importNode(node: DomElement, deep: boolean): DomElement {
    return node.cloneNode(deep);
  }
  adoptNode(node: DomElement): DomElement {
    return node;
  }
  cloneNode(): DomFragment {
    throw new Error('A document cannot be copied');
  }

  remember(id: string, element: DomElement): void {
    const named = this.#named.get(id);
    if (named === undefined) this.#named.set(id, [element]);
    else if (!named.includes(element)) named.push(element);
  }
  /** Elements that currently have the id, connected or not. */
  withId(id: string): DomElement[] {
    return (this.#named.get(id) ?? []).filter(({ attributeMap }) => attributeMap.get('id') === id);
  }
  getElementById(id: string): DomElement | null {
    return this.withId(id).find(({ isConnected }) => isConnected) ?? null;
  }
}
