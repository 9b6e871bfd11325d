import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../read/tree.ts';
import type { DecisionKind } from '../../types.ts';
import { folded, labelled, paragraph, says, trimmed } from '../../structure/nodes.ts';
import { type OptionBlock, optionsOf } from './options.ts';

export type Role =
  'context' | 'options' | 'outcome' | 'consequences' | 'benefit' | 'cost' | 'problem' | 'solution';

/** A labelled part of a decision record with all blocks up to the next label. */
export interface Part {
  role: Role;
  /** The author's label without its colon. */
  label: string;
  /** Before the options, if there are any. */
  blocks: MdastNode[];
  options: OptionBlock[];
  /** After the options. */
  rest: MdastNode[];
}

const roles: Record<DecisionKind, readonly [RegExp, Role][]> = {
  decision: [
    [/^(?:context|background)$/, 'context'],
    [/^(?:options|alternatives)(?: considered)?$/, 'options'],
    [/^(?:decision|outcome)$/, 'outcome'],
    [/^consequences?$/, 'consequences'],
  ],
  'trade-off': [
    [/^benefits?$/, 'benefit'],
    [/^costs?$/, 'cost'],
    [/^decision$/, 'outcome'],
  ],
  pitfall: [
    [/^problem$/, 'problem'],
    [/^solution$/, 'solution'],
  ],
};

/** Splits the blocks under a heading at their labels. What precedes the first label is the lead. */
export function partsOf(
  blocks: readonly MdastNode[],
  kind: DecisionKind,
): { lead: MdastNode[]; parts: Part[] } {
  const lead: MdastNode[] = [];
  const parts: Part[] = [];
  let below = false;
  for (const node of blocks) {
    below ||= node.type === 'heading';
    if (node.type !== 'paragraph' || below) add(lead, parts.at(-1), [node]);
    else {
      for (const line of lines(node, kind)) {
        if (line.role) parts.push({ ...line, role: line.role, options: [], rest: [] });
        else add(lead, parts.at(-1), line.blocks);
      }
    }
  }
  return { lead, parts };
}

function add(lead: MdastNode[], part: Part | undefined, blocks: readonly MdastNode[]): void {
  for (const node of blocks) {
    if (part === undefined) lead.push(node);
    else if (part.options.length > 0) part.rest.push(node);
    else if (part.role === 'options' && node.type === 'list') part.options = optionsOf(node);
    else part.blocks.push(node);
  }
}

/** The labelled lines of a paragraph; labels in one paragraph begin lines of the source. */
function lines(
  node: Node<'paragraph'>,
  kind: DecisionKind,
): { role: Role | undefined; label: string; blocks: MdastNode[] }[] {
  const starts = node.children.flatMap((child, index) => {
    const before = node.children[index - 1];
    const begins = index === 0 || before?.type === 'break' || endsLine(before);
    return child.type === 'strong' && begins && roleAt(node.children, index, kind) ? [index] : [];
  });
  if (starts.length === 0) return [{ role: undefined, label: '', blocks: [node] }];
  return [...(starts[0] === 0 ? [] : [0]), ...starts].map((start, index, all) => {
    const line = trimmed(node.children.slice(start, all[index + 1]));
    const found = labelled(line);
    const role = found && roleOf(found.label, kind);
    if (found === undefined || role === undefined) {
      return { role: undefined, label: '', blocks: paragraph(line) };
    }
    return { role, label: found.label, blocks: paragraph(found.rest) };
  });
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /\n\s*$/.test(node.value);
}

function roleAt(nodes: readonly PhrasingContent[], index: number, kind: DecisionKind) {
  const found = labelled(nodes.slice(index));
  return found && roleOf(found.label, kind);
}

function roleOf(label: string, kind: DecisionKind): Role | undefined {
  return roles[kind].find(([pattern]) => pattern.test(folded(label)))?.[1];
}

/** The texts of a part's blocks: one for each paragraph, list item and other block. */
export function textsOf(blocks: readonly MdastNode[]): string[] {
  const texts = blocks.flatMap((node) =>
    node.type === 'list' ? node.children.map(plainText) : [plainText(node)],
  );
  return texts.filter(says);
}
