import type { Custom, MdastNode } from 'satteri';

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
