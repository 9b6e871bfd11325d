import type { MdastNode } from 'satteri';
import { type Root, plainText } from './tree.ts';

/**
 * Plain text of the first paragraph on its own: not in a list, quote or component, not just an
 * image, and not about the post, such as a line of tags. Empty when there is none.
 */
export function readLead(root: Root): string {
  for (const node of root.children) {
    if (node.type !== 'paragraph') continue;
    const hasText = node.children.some(
      (child) => child.type !== 'image' && plainText(child) !== '',
    );
    if (hasText && !isAboutPost(node)) return plainText(node);
  }
  return '';
}

/** What authors write about a post above its text, in the languages of the interface. */
const label =
  /^(?:tags?|keywords?|categor(?:y|ies)|topics?|authors?|written by|date|created|published(?: on)?|(?:last )?(?:updated|modified|edited)(?: on)?|last update|status|version|reading time|estimated reading time|series|source code|schlagw(?:ort|örter)|kategorien?|autor(?:en)?|datum|stand|标签|分类|作者|日期)\s*[:：]/i;

/** Whether every line of a paragraph is a fact such as `Tags: a, b` or a row of hashtags such as `#a #b`. */
function isAboutPost(paragraph: MdastNode): boolean {
  const lines = linesOf(paragraph);
  return lines.every((line) => label.test(line) || /^(?:#[\p{L}\p{N}_/-]+\s*,?\s*)+$/u.test(line));
}

function linesOf(paragraph: MdastNode): string[] {
  const text = (node: MdastNode): string => {
    if (node.type === 'break') return '\n';
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    return 'children' in node ? node.children.map((child) => text(child)).join('') : '';
  };
  return text(paragraph)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
