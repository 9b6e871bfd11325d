import type { Custom, MdastNode } from 'satteri';
import type { DrawingWords } from '../types.ts';

/** What rendered content consists of: nodes of the author and elements around them. */
export type Drawn = MdastNode | Custom;

/** An HTML element, declared so that it is the same in `.md` and `.mdx`. */
export function drawn(
  tagName: string,
  properties: Record<string, string | string[] | true>,
  children: readonly Drawn[],
): Custom {
  return {
    type: 'drawn',
    data: { hName: tagName, hProperties: properties },
    children: [...children],
  };
}

/** The element as which a node is rendered, if it declares one. */
export function elementOf(node: Drawn): { tagName?: unknown; properties: Record<string, unknown> } {
  const { hName, hProperties } = (node.data ?? {}) as {
    hName?: unknown;
    hProperties?: Record<string, unknown>;
  };
  return { tagName: hName, properties: hProperties ?? {} };
}

export function text(value: string): MdastNode {
  return { type: 'text', value };
}

/**
 * A text of the interface. It is empty when the post is read, because it is not the author's, until
 * it is rendered.
 */
export function word(name: keyof DrawingWords): MdastNode {
  return { type: 'text', value: '', data: { word: name } };
}

/** The same nodes with the texts of the interface in place of each {@link word}. */
export function withWords(nodes: readonly Drawn[], words: Partial<DrawingWords>): readonly Drawn[] {
  const result = nodes.map((node) => {
    const { word: name } = (node.data ?? {}) as { word?: keyof DrawingWords };
    if (name !== undefined) return text(words[name] ?? '');
    if (!('children' in node) || node.children === undefined) return node;
    const children = withWords(node.children, words);
    return children === node.children ? node : ({ ...node, children } as Drawn);
  });
  return result.every((node, index) => node === nodes[index]) ? nodes : result;
}
