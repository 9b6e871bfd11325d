import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../read/tree.ts';
import type { DecisionKind } from '../../types.ts';
import { chosenOption, namedOption } from './chosen.ts';
import { isAside, labelled, paragraph, says, sectionEnd, textOf } from '../../structure/nodes.ts';
import { type OptionBlock, optionNamed, sideOf } from './options.ts';
import { type Part, type Role, partsOf, textsOf } from './parts.ts';

/** A decision, trade-off or pitfall: its heading and the blocks that belong to it. */
export interface RecordBlock {
  kind: DecisionKind;
  heading: Node<'heading'>;
  /** Characters of the heading that name the kind and number: `Decision 1: `. */
  kindLength: number;
  title: string;
  /** Blocks between the heading and the first part. */
  lead: MdastNode[];
  parts: Part[];
}

const kinds =
  /^\s*(decision|trade[-‑\s]?off|pitfall)(?:\s+#?\d+\s*(?:[:.)]|\s[–—-])|\s*:)\s+(?=\S)/i;

/**
 * Reads the record that a heading opens: `### Decision 1: Title`, `### Trade-off 1: Title` or
 * `### Pitfall 1: Title` with labelled parts, or with a list of pros and cons.
 *
 * @returns the record and the index of the first node after it, or `undefined` for any other section.
 */
export function recordAt(
  nodes: readonly MdastNode[],
  index: number,
): { record: RecordBlock; end: number } | undefined {
  const heading = nodes[index];
  if (heading?.type !== 'heading') return undefined;
  const text = textOf(heading.children);
  const [prefix, name] = kinds.exec(text) ?? [];
  if (prefix === undefined || name === undefined) return undefined;
  const kind = kindOf(name);
  const title = text.slice(prefix.length).trim();
  const section = nodes.slice(index + 1, sectionEnd(nodes, index, heading.depth));
  const rule = section.findIndex(({ type }) => type === 'thematicBreak');
  const length = rule === -1 ? section.length : rule;
  const blocks = section.slice(0, length).filter((node) => !isAside(node));
  const compared = kind === 'decision' ? comparison(blocks, title) : undefined;
  const { lead, parts } = compared ?? partsOf(blocks, kind);
  if (!isRecord(kind, parts)) return undefined;
  if (!compared) markChosen(parts);
  const record = { kind, heading, kindLength: prefix.length, title, lead, parts };
  return { record, end: index + 1 + length };
}

function kindOf(name: string): DecisionKind {
  const first = name.charAt(0).toLowerCase();
  return first === 'd' ? 'decision' : first === 't' ? 'trade-off' : 'pitfall';
}

/** Whether the parts contain what such a record is for; an unfilled scaffold does not. */
function isRecord(kind: DecisionKind, parts: readonly Part[]): boolean {
  const has = (...names: Role[]) => parts.filter(({ role }) => names.includes(role));
  if (kind === 'trade-off') return has('benefit', 'cost').some(isFilled);
  if (kind === 'pitfall') return has('problem', 'solution').some(isFilled);
  const outcomes = has('outcome');
  return (outcomes.length > 0 ? outcomes : has('options')).some(isFilled);
}

function isFilled(part: Part): boolean {
  return (
    textsOf([...part.blocks, ...part.rest]).length > 0 ||
    part.options.some((option) => textsOf(option.blocks).length > 0 || option.pros?.entries.length)
  );
}

function markChosen(parts: readonly Part[]): void {
  const options = parts.flatMap((part) => part.options);
  const outcome = parts.find(({ role }) => role === 'outcome');
  mark(options, textsOf(outcome?.blocks ?? []).join(' '));
}

function mark(options: readonly OptionBlock[], decision: string): void {
  const titles = options.map(({ title }) => title);
  const chosen = options[chosenOption(titles, decision) ?? -1];
  if (chosen) chosen.chosen = true;
}

/**
 * The heading that replaces a paragraph `**Decision 1:** A vs B`, if a list of pros and cons
 * follows.
 *
 * @param depth of the heading to make.
 */
export function decisionLine(
  nodes: readonly MdastNode[],
  index: number,
  depth: Node<'heading'>['depth'],
): Node<'heading'> | undefined {
  const [line, list] = nodes.slice(index, index + 2);
  if (line?.type !== 'paragraph' || list?.type !== 'list') return undefined;
  const found = labelled(line.children);
  if (!found || !/^decision(?:\s+#?\d+)?$/i.test(found.label)) return undefined;
  const title = textOf(found.rest);
  if (title === '' || title.includes('\n') || !comparison([list], title)) return undefined;
  const { position } = line;
  const children = [{ type: 'text' as const, value: `${found.label}: ` }, ...found.rest];
  return { type: 'heading', depth, children, ...(position && { position }) };
}

/**
 * Reads a list of `**Pros of A:** …`, `**Cons of A:** …` and `**Why chosen:** …`, the first block under the
 * title "A vs B". Other items of the list stay a list after the options.
 */
function comparison(
  [list, ...after]: readonly MdastNode[],
  title: string,
): Pick<RecordBlock, 'lead' | 'parts'> | undefined {
  if (list?.type !== 'list') return undefined;
  const titles = title.split(/\s+(?:vs\.?|versus)\s+/i);
  const options = titles.length > 1 ? titles.map(option) : [];
  const others: Node<'listItem'>[] = [];
  const reasons: Part[] = [];
  let isArgued = false;
  for (const item of list.children) {
    const side = sideOf(item);
    const reason = side ? undefined : reasonOf(item);
    if (reason) reasons.push(reason);
    if (side) {
      if (titles.length === 1 && side.of !== '' && !optionNamed(options, side.of)) {
        options.push(option(side.of));
      }
      const named = optionNamed(options, side.of);
      if (named && side.entries.length > 0) {
        named[side.side] ??= { label: side.label, entries: [] };
        named[side.side]?.entries.push(...side.entries);
        isArgued ||= side.entries.some((entry) => textsOf(entry).length > 0);
      }
      if (named) continue;
    }
    if (!reason) others.push(item);
  }
  if (!isArgued && !reasons.some(isFilled)) return undefined;
  for (const { label, blocks } of reasons) {
    const [, name] = /^why\s+(.+?)(?:\s+(?:was|is))?(?:\s+chosen)?$/i.exec(label) ?? [];
    const index = namedOption(
      options.map((each) => each.title),
      name ?? '',
    );
    const named = options[index ?? -1];
    if (options.some((each) => each.chosen)) break;
    if (named) named.chosen = true;
    else mark(options, textsOf(blocks).join(' '));
  }
  const rest = others.length > 0 ? [{ ...list, children: others }] : [];
  const compared: Part = { role: 'options', label: '', blocks: [], options, rest };
  const last = reasons.at(-1) ?? compared;
  last.rest.push(...after);
  return { lead: [], parts: [compared, ...reasons] };
}

function option(title: string): OptionBlock {
  return { title: title.trim(), blocks: [], pros: undefined, cons: undefined, chosen: false };
}

function reasonOf(item: Node<'listItem'>): Part | undefined {
  const [first, ...rest] = item.children;
  const found = first?.type === 'paragraph' ? labelled(first.children) : undefined;
  if (!found || !/^(?:why\b.*|chosen|decision)$/i.test(found.label)) return undefined;
  const blocks = [...paragraph(found.rest), ...rest];
  if (!says(blocks.map(plainText).join(' '))) return undefined;
  return { role: 'outcome', label: found.label, blocks, options: [], rest: [] };
}
