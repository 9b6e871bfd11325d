/**
 * Replaces DOMPurify. Labels are drawn as text, so they only need the structure of HTML; what may
 * leave the engine is decided where the drawing is written (`paint/write.ts`).
 */
import { idPlaceholder } from '../contract.ts';
import { DomDocument } from '../dom/document.ts';
import { COMMENT, DomFragment, isElement } from '../dom/nodes.ts';
import { parseInto } from '../dom/parse-fragment.ts';
import { serialize } from '../dom/serialize.ts';
import type { DomParent } from '../dom/nodes.ts';

const kept = new Set(
  'b i em strong u s small sub sup code kbd br p span div ul ol li a hr h1 h2 h3 h4 h5 h6 pre blockquote del ins mark q'.split(
    ' ',
  ),
);
/** Icons, which mermaid sanitises too. */
const drawings = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs use clippath mask lineargradient radialgradient stop'.split(
    ' ',
  ),
);
const dropped = new Set('script style iframe object embed template noscript'.split(' '));

function clean(parent: DomParent): void {
  for (const child of [...parent.childNodes]) {
    if (child.nodeType === COMMENT) {
      child.remove();
      continue;
    }
    if (!isElement(child)) continue;
    const name = child.localName.toLowerCase();
    if (dropped.has(name)) {
      child.remove();
      continue;
    }
    clean(child);
    if (drawings.has(name)) continue;
    for (const attribute of child.getAttributeNames()) {
      if (attribute !== 'class') child.removeAttribute(attribute);
    }
    if (kept.has(name)) continue;
    for (const inner of [...child.childNodes]) parent.insertBefore(inner, child);
    child.remove();
  }
}

const elements = new Set([...kept, ...drawings, ...dropped, 'img', 'input', 'wbr']);
const tag = /<\/?([a-z][\w-]*)[^<>]*>/gi;

/** Tags that are words of the author, such as `<actor>`: not of an element that labels have, and not closed. */
function withWords(text: string): string {
  const lower = text.toLowerCase();
  return text.replace(tag, (written, own: string) => {
    const name = own.toLowerCase();
    const isClosed = lower.includes(`</${name}`) && new RegExp(`<${name}\\b`).test(lower);
    if (elements.has(name) || isClosed) return written;
    return written.replace('<', '&lt;').replace('>', '&gt;');
  });
}

const page = new DomDocument();

export default {
  isSupported: true,
  addHook(): void {
    return;
  },
  sanitize(value: unknown): string {
    const text = String(value);
    // A whole drawing, which mermaid sanitises when it returns it as text.
    if (!text.includes('<') || text.startsWith(`<svg id="${idPlaceholder}"`)) return text;
    const fragment = new DomFragment(page);
    parseInto(fragment, withWords(text));
    clean(fragment);
    return fragment.childNodes.map(serialize).join('');
  },
};
