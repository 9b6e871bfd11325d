import type { Custom, MdastNode } from 'satteri';
import type { DrawingWords } from '../types.ts';

/** What a drawing consists of: nodes of the author and elements around them. */
export type Drawn = MdastNode | Custom;

/** An HTML element, declared so that it comes out alike in `.md` and `.mdx`. */
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

/** The element that a node is drawn as, if it says so itself. */
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

/** A word of the interface. It is empty for whoever reads the post, because it is not the author's, until it is drawn. */
export function word(name: keyof DrawingWords): MdastNode {
  return { type: 'text', value: '', data: { word: name } };
}

/** The same nodes with the {@link word}s of the interface in them. */
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
