import { decodeEntities } from '../text/entities.ts';
import { HTML, SVG } from './namespaces.ts';
import { DomText, isElement } from './nodes.ts';
import type { DomElement } from './element.ts';
import type { DomFragment, DomParent } from './nodes.ts';

export const withoutContent = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const tag = /<(\/?)([a-zA-Z][^\s/<>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Parses markup into a node. It is lenient, for labels and icons: a tag that is not closed ends
 * with its parent, and a `<` that does not begin a tag is text.
 */
export function parseInto(
  root: DomElement | DomFragment,
  markup: string,
  namespace: string = root.namespaceURI,
): void {
  let current: DomElement | DomFragment = root;
  let at = 0;
  const text = (raw: string) => {
    if (raw === '') return;
    current.appendChild(new DomText(root.ownerDocument, decodeEntities(raw)));
  };
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) {
      text(markup.slice(at));
      return;
    }
    text(markup.slice(at, open));
    if (markup.startsWith('<!--', open)) {
      const end = markup.indexOf('-->', open);
      at = end < 0 ? markup.length : end + 3;
      continue;
    }
    tag.lastIndex = open;
    const match = tag.exec(markup);
    if (!match) {
      text('<');
      at = open + 1;
      continue;
    }
    at = tag.lastIndex;
    const [, slash, name = '', attributes = ''] = match;
    if (slash === '/') {
      current = closed(current, root, name.toLowerCase());
      continue;
    }
    if (
      name.toLowerCase() === 'p' &&
      current !== root &&
      isElement(current) &&
      current.localName === 'p'
    ) {
      current = parentWithin(current, root);
    }
    const element = root.ownerDocument.createElementNS(
      ...namespaceOf(name, current === root ? namespace : current.namespaceURI, current),
    );
    for (const [, key = '', double, single, bare] of attributes.matchAll(attribute)) {
      element.setAttribute(key, decodeEntities(double ?? single ?? bare ?? ''));
    }
    current.appendChild(element);
    if (element.localName === 'script' || element.localName === 'style') {
      at = endOfRawText(markup, at, element);
    } else if (!endsItself(element, attributes)) {
      current = element;
    }
  }
}

function endsItself(element: DomElement, attributes: string): boolean {
  return element.namespaceURI === HTML
    ? withoutContent.has(element.localName)
    : /\/\s*$/.test(attributes);
}

function namespaceOf(
  name: string,
  parent: string,
  current: DomParent,
): [namespace: string, name: string] {
  if (name.toLowerCase() === 'svg') return [SVG, 'svg'];
  const inside = parent === SVG && !(isElement(current) && current.localName === 'foreignObject');
  return inside ? [SVG, name] : [HTML, name];
}

function closed(
  current: DomElement | DomFragment,
  root: DomElement | DomFragment,
  name: string,
): DomElement | DomFragment {
  let at: DomElement | DomFragment = current;
  while (at !== root && !(isElement(at) && at.localName.toLowerCase() === name)) {
    at = parentWithin(at, root);
  }
  return at === root ? current : parentWithin(at, root);
}

function parentWithin(
  node: DomElement | DomFragment,
  root: DomElement | DomFragment,
): DomElement | DomFragment {
  return node.parentElement ?? root;
}

function endOfRawText(markup: string, start: number, element: DomElement): number {
  const found = markup.toLowerCase().indexOf(`</${element.localName}`, start);
  const end = found < 0 ? markup.length : found;
  const raw = markup.slice(start, end);
  // Raw in HTML; in SVG it is ordinary text, in which `a > b` is written with an entity.
  element.textContent = element.namespaceURI === SVG ? decodeEntities(raw) : raw;
  const close = markup.indexOf('>', end);
  return close < 0 ? markup.length : close + 1;
}
