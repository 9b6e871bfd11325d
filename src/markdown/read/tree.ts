import type { MdastNode } from 'satteri';

export type Node<Type extends MdastNode['type'] = MdastNode['type']> = Extract<
  MdastNode,
  { type: Type }
>;
export type Root = Node<'root'>;

/** What the readers of a document share. */
export interface Reading {
  root: Root;
  /** Path relative to the project root. */
  file: string;
  /** 1-based line in the file where a node starts. */
  lineOf(node: MdastNode): number;
  /** 1-based line in the file of a line of the body. */
  fileLine(line: number): number;
  /** Whether the source of a code block ends with its closing fence. */
  isClosed(node: Node<'code'>): boolean;
  /** Character of the source at which a node starts. */
  firstCharacter(node: MdastNode): string;
}

/**
 * Visits a node and all below it in the order of the page: as written, with the definitions
 * of footnotes last. A visitor that answers `'skip'` keeps the walk out of that node.
 */
export function walk(node: MdastNode, visit: (node: MdastNode) => 'skip' | undefined): void {
  const footnotes: MdastNode[] = [];
  const inner = (current: MdastNode) => {
    if (visit(current) === 'skip' || !('children' in current)) return;
    for (const child of current.children) {
      if (child.type === 'footnoteDefinition' && node.type === 'root') footnotes.push(child);
      else inner(child);
    }
  };
  inner(node);
  for (const footnote of footnotes) inner(footnote);
}

/** The text of a node as readers see it: no markup, alternative texts of images included. */
export function plainText(node: MdastNode): string {
  const pieces: string[] = [];
  walk(node, (current) => {
    if (current.type === 'text' || current.type === 'inlineCode') pieces.push(current.value);
    else if (current.type === 'image') pieces.push(current.alt ?? '');
    else if (current.type === 'break') pieces.push(' ');
    return undefined;
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** Targets of reference links and images, by identifier. The first of two equal ones counts, as in CommonMark. */
export function targetsOf(root: Root): Map<string, string> {
  const targets = new Map<string, string>();
  walk(root, (node) => {
    if (node.type === 'definition' && !targets.has(node.identifier)) {
      targets.set(node.identifier, node.url);
    }
    return undefined;
  });
  return targets;
}
