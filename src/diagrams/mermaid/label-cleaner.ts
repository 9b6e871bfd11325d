/**
 * Replaces DOMPurify. Labels are drawn as text, so they only need the structure of HTML; what may
 * leave the engine is decided where the drawing is written (`paint/write.ts`).
 */
import { idPlaceholder } from '../contract.ts';
import { DomDocument } from '../dom/document.ts';
import { COMMENT, DomFragment, isElement } from '../dom/nodes.ts';
import { parseInto } from '../dom/parse-fragment.ts';
import { serialize } from '../dom/serialize.ts';
import { drawings, dropped, kept, withWords } from './tags.ts';
import type { DomParent } from '../dom/nodes.ts';

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
