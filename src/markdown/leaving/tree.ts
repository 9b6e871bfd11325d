import type { Element, ElementContent, Properties, Text } from 'hast';
import type { LeavingNode } from '../constructs/leave-contract.ts';

export function isElement(node: LeavingNode | undefined, name?: string): node is Element {
  return node?.type === 'element' && (name === undefined || node.tagName === name);
}

/** Whether a text is invisible. */
export function isSpace(node: LeavingNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** A property as text, such as `href`, `dataN` or `ariaLabel`; empty for one without a value. */
export function property({ properties }: Element, name: string): string | undefined {
  const value: Properties[string] = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function hasClass(node: LeavingNode, name: string): boolean {
  if (node.type !== 'element') return false;
  const names = property(node, 'className') ?? property(node, 'class') ?? '';
  return names.split(/\s+/).includes(name);
}

/** The text of nodes, including all elements in them. */
export function textOf(nodes: readonly LeavingNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? textOf(node.children) : '';
    })
    .join('');
}

/**
 * The elements among nodes and below them that pass a test, in document order, without those nested
 * in another.
 */
export function findAll(
  nodes: readonly LeavingNode[],
  test: (element: Element) => boolean,
): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return test(node) ? [node] : findAll(node.children, test);
  });
}

/** The elements in an element, in document order. */
export function elementsIn({ children }: Element): Element[] {
  return children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : [],
  );
}

/** Nodes without the space at their start and end. */
export function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isSpace(node));
  const last = nodes.findLastIndex((node) => !isSpace(node));
  return nodes.slice(Math.max(first, 0), last + 1).map((node, index, all) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return text(index === all.length - 1 ? start.trimEnd() : start);
  });
}

/** Joins lists of nodes, with a text between them. */
export function joined(parts: readonly ElementContent[][], between = '\n'): ElementContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(between), ...part]));
}

/** Nodes without the elements of a class. */
export function withoutClass(
  nodes: readonly LeavingNode[],
  ...names: readonly string[]
): LeavingNode[] {
  return nodes.filter((node) => !names.some((name) => hasClass(node, name)));
}
