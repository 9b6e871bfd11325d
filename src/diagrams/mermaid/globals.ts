import { DomDocument } from '../dom/document.ts';
import { DomElement } from '../dom/element.ts';
import { DomFragment, DomNode, DomText } from '../dom/nodes.ts';
import { parseInto } from '../dom/parse-fragment.ts';
import { installGeometry, page } from '../geometry/install.ts';
import { fontSize, textProperty } from '../geometry/measured-style.ts';
import { parseColour } from '../paint/colour-text.ts';
import { CssRules } from './css-rules.ts';

/** Thrown when a diagram needs something that only a browser has. */
export class NeedsBrowser extends Error {}

const frames = new Set<NodeJS.Timeout>();

function requestAnimationFrame(callback: (time: number) => void): number {
  const timer = setTimeout(() => {
    frames.delete(timer);
    callback(performance.now());
  }, 0);
  frames.add(timer);
  return 0;
}

/** Cytoscape's layouts are animated; their remaining callbacks must not reach the next diagram. */
export function cancelFrames(): void {
  for (const timer of frames) clearTimeout(timer);
  frames.clear();
}

function computedStyle(element: DomElement): object {
  const value = (name: string): string => {
    if (name === 'font-size') return `${fontSize(element)}px`;
    const inline = element.style.getPropertyValue(name);
    if (inline !== '') return inline;
    return /^(?:padding|margin|border)/.test(name) ? '0px' : (element.getAttribute(name) ?? '');
  };
  return {
    getPropertyValue: value,
    fontSize: value('font-size'),
    fontFamily: 'sans-serif',
    fontWeight: textProperty(element, 'font-weight'),
    textAnchor: textProperty(element, 'text-anchor') || 'start',
    display: element.style.getPropertyValue('display') || 'block',
  };
}

class Observer {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

class ParserOfMarkup {
  parseFromString(markup: string): DomDocument {
    const parsed = new DomDocument();
    parseInto(parsed.body, markup);
    return parsed;
  }
}

function BrowserImage(): never {
  throw new NeedsBrowser('it contains an image');
}

function escapeIdentifier(text: string): string {
  return text
    .replace(/[^\w\u00a0-\uffff-]/g, (char) => `\\${char}`)
    .replace(/^-?\d/, (start) => `${start.slice(0, -1)}\\3${start.slice(-1)} `);
}

/** Mermaid uses it to test which of an author's words are colours. */
function supports(property: string, value: string): boolean {
  return property === 'color' && (value === 'transparent' || parseColour(value) !== undefined);
}

/**
 * Globals that mermaid, d3 and cytoscape look for. A worker has no others with which they could
 * clash.
 */
const shared: Record<string, unknown> = {
  CSS: { escape: escapeIdentifier, supports },
  CSSStyleSheet: CssRules,
  DOMParser: ParserOfMarkup,
  Document: DomDocument,
  DocumentFragment: DomFragment,
  Element: DomElement,
  HTMLElement: DomElement,
  Image: BrowserImage,
  MutationObserver: Observer,
  Node: DomNode,
  ResizeObserver: Observer,
  SVGElement: DomElement,
  Text: DomText,
  cancelAnimationFrame: () => undefined,
  getComputedStyle: computedStyle,
  requestAnimationFrame,
  screen: { availWidth: page.width, availHeight: page.height, ...page },
};

const window: Record<string, unknown> = {
  ...shared,
  Array,
  Date,
  Error,
  Map,
  Math,
  Object,
  Promise,
  Set,
  addEventListener: () => undefined,
  clearTimeout,
  devicePixelRatio: 1,
  innerHeight: page.height,
  innerWidth: page.width,
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  navigator: { userAgent: 'node', platform: '', language: 'en' },
  performance,
  removeEventListener: () => undefined,
  scrollX: 0,
  scrollY: 0,
  setTimeout,
};

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/** Makes the worker look like a page. Must be called once, before mermaid is loaded. */
export function installGlobals(): void {
  installGeometry();
  for (const [name, value] of Object.entries(shared)) define(name, value);
  window['window'] = window;
  window['self'] = window;
  define('window', window);
  freshDocument();
}

/** Replaces the page by an empty one; what was drawn before can be garbage collected. */
export function freshDocument(): void {
  const document = new DomDocument();
  document.defaultView = window;
  window['document'] = document;
  window['location'] = document.location;
  define('document', document);
}
