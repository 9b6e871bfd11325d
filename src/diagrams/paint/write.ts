import { decodeEntities, decodePlaceholders } from '../text/entities.ts';
import { DomText, isElement } from '../dom/nodes.ts';
import { SVG } from '../dom/namespaces.ts';
import { escapeAttribute, escapeText } from '../dom/serialize.ts';
import { stepAttribute } from '../text/steps.ts';
import { presentation } from './properties.ts';
import type { DomElement } from '../dom/element.ts';

const geometry =
  'd x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform viewBox preserveAspectRatio rotate textLength lengthAdjust pathLength';
const marker = 'markerWidth markerHeight markerUnits refX refY orient';
const definition =
  'id href gradientUnits gradientTransform offset fx fy spreadMethod clipPathUnits patternUnits patternTransform maskUnits startOffset';

/**
 * Everything that may leave the engine. Nothing here can run code, style a page or request another
 * file.
 */
const elements: ReadonlySet<string> = new Set(
  'svg g defs path rect circle ellipse line polyline polygon text tspan textPath marker linearGradient radialGradient stop clipPath pattern mask symbol use a'.split(
    ' ',
  ),
);
const attributes: ReadonlySet<string> = new Set([
  ...presentation,
  stepAttribute,
  ...`${geometry} ${marker} ${definition}`.split(' '),
]);

/** Values that refer to something must refer to a part of the drawing itself. */
const localUrl = /^url\(\s*["']?#([\w:.-]+)["']?\s*\)$/;
const anyUrl =
  /url\s*\(|image\s*\(|image-set|cross-fade|element\s*\(|@import|expression|\\|[;{}<>]/i;
/** URLs that a link may lead to: pages, mail, places of the site. */
const safeLink = /^(?:https?:\/\/|mailto:|[./#?]|[\w-]+(?:[/.?#]|$))/i;

/** Whether a link may lead to a URL. */
export function safeAddress(address: string): boolean {
  // Browsers ignore these inside a URL, so they could hide its scheme.
  return safeLink.test(address) && !/[\u0000-\u0020\u007f]/.test(address);
}

export class Writer {
  readonly #prefix: string;
  readonly #ids = new Map<string, string>();

  /** @param prefix begins every id. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Markup of an element and of those of its contents that may leave the engine. */
  write(element: DomElement, extra: Readonly<Record<string, string>> = {}): string {
    if (element.namespaceURI !== SVG || !elements.has(element.localName)) return '';
    const content = this.#tooltip(element) + this.#content(element);
    // Without a safe URL, a link becomes a group.
    const link = element.localName === 'a' ? this.#link(element) : undefined;
    const name = element.localName === 'a' && link === undefined ? 'g' : element.localName;
    const given = [...element.attributeMap]
      .filter(([attribute]) => !(attribute in extra))
      .map(([attribute, value]) => this.#attribute(name, attribute, value));
    const added = Object.entries(extra).map(
      ([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`,
    );
    const start = `<${name}${[...(link ?? []), ...added, ...given].join('')}`;
    return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
  }

  #content(element: DomElement): string {
    return element.childNodes
      .map((child) => {
        if (isElement(child)) return this.write(child);
        if (!(child instanceof DomText)) return '';
        // White space outside text is only indentation.
        if (!/^(?:text|tspan|textPath|a)$/.test(element.localName)) return '';
        return escapeText(decodeEntities(decodePlaceholders(child.data)).replace(/\s+/g, ' '));
      })
      .join('');
  }

  #link(element: DomElement): string[] | undefined {
    const target = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    const address = decodePlaceholders(target).trim();
    if (!safeAddress(address)) return undefined;
    const tab = element.getAttribute('target') ?? '';
    return [
      ` href="${escapeAttribute(address)}"`,
      /^_(?:blank|parent|self|top)$/.test(tab) ? ` target="${tab}"` : '',
    ];
  }

  /** Mermaid's `title` attribute, as SVG has it. */
  #tooltip(element: DomElement): string {
    const text = element.getAttribute('title') ?? '';
    if (!/^(?:a|g)$/.test(element.localName) || text.trim() === '') return '';
    // A link and the node in it have the same.
    if (element.closest('a') !== element && element.closest('a')?.hasAttribute('title') === true) {
      return '';
    }
    return `<title>${escapeText(decodeEntities(decodePlaceholders(text)).trim())}</title>`;
  }

  #attribute(element: string, attribute: string, written: string): string {
    const name = attribute === 'xlink:href' ? 'href' : attribute;
    if (!attributes.has(name)) return '';
    const value = decodePlaceholders(written).trim();
    if (name === 'id') return ` id="${this.#id(value)}"`;
    if (name === 'href') {
      return value.startsWith('#') && /^(?:use|textPath|linearGradient|pattern)$/.test(element)
        ? ` href="#${this.#id(value.slice(1))}"`
        : '';
    }
    if (name === stepAttribute) return /^[\d ]+$/.test(value) ? ` ${name}="${value}"` : '';
    const url = localUrl.exec(value);
    if (url) return ` ${name}="url(#${this.#id(url[1] ?? '')})"`;
    if (anyUrl.test(value)) return '';
    return ` ${name}="${escapeAttribute(value)}"`;
  }

  /** Short, the same for the same drawing, and unique once a page has replaced the prefix. */
  #id(id: string): string {
    let short = this.#ids.get(id);
    if (short === undefined) {
      short = `${this.#prefix}-${this.#ids.size.toString(36)}`;
      this.#ids.set(id, short);
    }
    return short;
  }
}
