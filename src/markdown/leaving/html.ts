import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Parses a fragment of HTML as browsers do. */
export function treeOfHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}

/** A tree as HTML with only those character references that feed readers know. */
export function htmlOfTree(tree: Nodes): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
