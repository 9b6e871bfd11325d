import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../read/tree.ts';
import { folded, labelled, paragraph } from '../../structure/nodes.ts';

/** The arguments for or against an option, one entry for each. */
export interface Side {
  /** The author's words for it, e.g. "Pros of Redis". */
  label: string;
  entries: MdastNode[][];
}

/** One option of a decision. */
export interface OptionBlock {
  title: string;
  /** What the author wrote about it outside the two sides. */
  blocks: MdastNode[];
  pros: Side | undefined;
  cons: Side | undefined;
  chosen: boolean;
}

/** Reads `1. **Title**: text`, with sides as nested `- **Pros**: …`, from a list of options. */
export function optionsOf(list: Node<'list'>): OptionBlock[] {
  return list.children.filter(({ children }) => children.length > 0).map(optionOf);
}

function optionOf(item: Node<'listItem'>): OptionBlock {
  const [first, ...rest] = item.children;
  const named = first?.type === 'paragraph' ? labelled(first.children) : undefined;
  const option: OptionBlock = {
    title: named?.label ?? (first?.type === 'paragraph' ? plainText(first) : ''),
    blocks: named ? paragraph(named.rest) : first?.type === 'paragraph' ? [] : first ? [first] : [],
    pros: undefined,
    cons: undefined,
    chosen: false,
  };
  for (const node of rest) {
    if (node.type !== 'list') {
      option.blocks.push(node);
      continue;
    }
    const others = node.children.filter((child) => !takeSide(option, child));
    if (others.length > 0) option.blocks.push({ ...node, children: others });
  }
  return option;
}

/** Gives an option the side that a list item states, if any. */
function takeSide(option: OptionBlock, item: Node<'listItem'>): boolean {
  const side = sideOf(item);
  if (side === undefined || side.of !== '') return false;
  option[side.side] ??= { label: side.label, entries: [] };
  option[side.side]?.entries.push(...side.entries);
  return true;
}

/** A list item with the pros or cons of something. */
export interface SideItem extends Side {
  side: 'pros' | 'cons';
  /** What it is about; empty if it does not say. */
  of: string;
}

/** Reads `- **Pros of A:** text` and the same with a nested list of arguments. */
export function sideOf(item: Node<'listItem'>): SideItem | undefined {
  const [first, ...rest] = item.children;
  const found = first?.type === 'paragraph' ? labelled(first.children) : undefined;
  const [, side, of = ''] =
    /^(pros?|cons?|advantages?|disadvantages?)(?:\s+of\s+(.+))?$/i.exec(found?.label ?? '') ?? [];
  if (found === undefined || side === undefined) return undefined;
  const entries: MdastNode[][] = found.rest.length > 0 ? [paragraph(found.rest)] : [];
  for (const node of rest) {
    if (node.type === 'list') entries.push(...node.children.map(({ children }) => children));
    else (entries.at(-1) ?? entries[entries.push([]) - 1])?.push(node);
  }
  const isPro = /^(?:pro|adv)/i.test(side);
  return { side: isPro ? 'pros' : 'cons', label: found.label, of, entries };
}

/**
 * The option that "Pros of …" is about: the one with that title, with a title that begins with it,
 * or the first for A, the second for B where no title is a single letter.
 */
export function optionNamed(options: readonly OptionBlock[], of: string): OptionBlock | undefined {
  const name = folded(of);
  const titles = options.map(({ title }) => folded(title));
  const exact = titles.indexOf(name);
  if (exact !== -1) return options[exact];
  const near = titles.filter((title) => title.startsWith(`${name} `));
  if (near.length === 1) return options[titles.indexOf(near[0] ?? '')];
  return /^[a-h]$/.test(name) ? options[name.charCodeAt(0) - 97] : undefined;
}
