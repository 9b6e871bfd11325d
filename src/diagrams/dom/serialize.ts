import { COMMENT, DomText, isElement } from './nodes.ts';
import { withoutContent } from './parse-fragment.ts';
import { HTML } from './namespaces.ts';
import type { DomChild } from './nodes.ts';

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}

/**
 * A node as markup, for mermaid, which reads `innerHTML`. The engine's output is written by
 * `paint/write.ts`, which only lets known things through.
 */
export function serialize(node: DomChild): string {
  if (node.nodeType === COMMENT) return '';
  if (node instanceof DomText) return escapeText(node.data);
  if (!isElement(node)) return node.textContent;
  const attributes = [...node.attributeMap]
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const open = `<${node.localName}${attributes}>`;
  if (node.namespaceURI === HTML && withoutContent.has(node.localName)) return open;
  return `${open}${node.innerHTML}</${node.localName}>`;
}
