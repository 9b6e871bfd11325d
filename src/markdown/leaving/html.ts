import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** The tree of a fragment of HTML, as browsers read it. */
export function treeOfHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}

/** A tree as HTML with the references that readers of feeds know. */
export function htmlOfTree(tree: Nodes): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
