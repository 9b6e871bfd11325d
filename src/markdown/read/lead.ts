import { type Root, plainText } from './tree.ts';

/**
 * Plain text of the first paragraph that stands by itself: not in a list, quote or component,
 * and not just an image. Empty when there is none.
 */
export function readLead(root: Root): string {
  for (const node of root.children) {
    if (node.type !== 'paragraph') continue;
    const hasText = node.children.some(
      (child) => child.type !== 'image' && plainText(child) !== '',
    );
    if (hasText) return plainText(node);
  }
  return '';
}
