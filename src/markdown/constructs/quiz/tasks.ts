import type { MdastNode } from 'satteri';
import { type Node, plainText, walk } from '../../read/tree.ts';
import { folded, isAside } from '../../structure/nodes.ts';
import { type Label, labelOfBlock, linesOf, unfolded } from './lines.ts';
import { isMeantAsTick, isTaskList } from './options.ts';
import { isQuizElement } from './tags.ts';

/** Something that reveals which answers are right. */
export interface Tick {
  /** Of the body, 1-based. */
  line: number;
  text: string;
  /** Whether Markdown recognises it as a box; `[x]2` is text. */
  isBox: boolean;
}

/** Where some nodes show a ticked box, or text that was meant to be one. */
export function ticksIn(nodes: readonly MdastNode[]): Tick[] {
  const ticks: Tick[] = [];
  for (const root of nodes) {
    walk(root, (node) => {
      if (node.type === 'listItem' && node.checked === true) {
        ticks.push({ line: lineOf(node), text: plainText(node).slice(0, 60), isBox: true });
      } else if (node.type === 'paragraph') {
        for (const line of linesOf(node)) {
          if (isMeantAsTick(line)) ticks.push({ line: line.line, text: line.text, isBox: false });
        }
      }
      return undefined;
    });
  }
  return ticks;
}

/** Whether a node is a list of tasks with a right one. */
export function isTicked(node: MdastNode | undefined): node is Node<'list'> {
  return isTaskList(node) && node.children.some((item) => item.checked === true || isMeant(item));
}

function isMeant({ children: [first] }: Node<'listItem'>): boolean {
  const [line] = first?.type === 'paragraph' ? linesOf(first) : [];
  return line !== undefined && isMeantAsTick(line);
}

/** Marks where an item of an opened list begins or ends; it is not rendered. */
export const itemEdge: MdastNode = Object.freeze({ type: 'thematicBreak' as const });

/**
 * Blocks in which the items of a list that ask something are ordinary blocks, between two
 * {@link itemEdge}s.
 *
 * @param asks whether a list of tasks in an item is a question even without `Q:`.
 * @returns the lists of tasks of these items too, because one without a tick has lost its answer.
 */
export function opened(
  node: MdastNode,
  asks: boolean,
): { nodes: MdastNode[]; tasks: Node<'list'>[] } {
  const asIs = { nodes: [node], tasks: [] };
  if (node.type !== 'list') return asIs;
  const questions = node.children.filter(
    ({ checked, children }) =>
      typeof checked !== 'boolean' &&
      children.some(isTaskList) &&
      (asks || labelOfBlock(children[0]) === 'question'),
  );
  if (!questions.some(({ children }) => children.some(isTicked))) return asIs;
  const nodes = node.children.flatMap((item, index): MdastNode[] => {
    if (questions.includes(item)) return [...item.children, itemEdge];
    const start = typeof node.start === 'number' ? { start: node.start + index } : {};
    const { position } = item;
    return [{ ...node, ...start, children: [item], ...(position && { position }) }, itemEdge];
  });
  const tasks = questions.flatMap(({ children }) => children.filter(isTaskList));
  return { nodes: [itemEdge, ...nodes], tasks };
}

/** The beginnings of parts of a body before a list. */
type Boundary = 'section' | 'heading' | 'rule' | 'item' | 'tasks' | Label;

/** Headings that announce options or answers, so they do not ask anything. */
const announcing = new Set(['options', 'choices', 'answer', 'answers', 'solution', 'solutions']);

/**
 * The first node of each question that has no `Q:`, because a list of tasks with right answers asks
 * it: the text, code, formula or picture before the list, or the list itself if nothing asks.
 *
 * Everything under a heading or a rule with one list, and everything in an item of a list, is one
 * question; else the question begins with the last paragraph before its list that asks.
 *
 * @param depths of each node: the depth of its section for questions, if it is in one.
 * @param known lists that ask although none of their boxes is ticked.
 */
export function taskQuestions(
  nodes: readonly MdastNode[],
  depths: readonly (number | undefined)[],
  known: ReadonlySet<MdastNode> = new Set(),
): Set<MdastNode> {
  const asking = (node: MdastNode) => isTicked(node) || known.has(node);
  const isEdge = ({ type }: MdastNode) => type === 'heading' || type === 'thematicBreak';
  const counts: number[] = [0];
  for (const node of nodes) {
    if (isEdge(node)) counts.push(0);
    else if (asking(node)) counts.push((counts.pop() ?? 0) + 1);
  }
  const starts = new Set<MdastNode>();
  let boundary: Boundary = 'section';
  let between: MdastNode[] = [];
  let part = 0;
  nodes.forEach((node, index) => {
    const depth = depths[index];
    if (isEdge(node)) part += 1;
    let next: Boundary | undefined;
    if (depth === undefined) next = 'section';
    else if (node.type === 'heading') {
      next = node.depth > depth ? 'heading' : 'section';
    } else if (node.type === 'thematicBreak') next = node === itemEdge ? 'item' : 'rule';
    else if (asking(node)) {
      const start = startOf(node, between, boundary, counts[part] === 1);
      if (start) starts.add(start);
      next = 'tasks';
    } else if (isQuizElement(node)) next = 'section';
    else if (!isAside(node)) {
      next = lastLabel(node);
      if (next === undefined) between.push(node);
    }
    if (next === undefined) return;
    boundary = next;
    between = [];
  });
  return starts;
}

/**
 * The paragraph that asks: the last one that ends in a question mark, else the last one that is
 * more than a picture.
 */
function sentenceOf(between: readonly MdastNode[]): MdastNode | undefined {
  const paragraphs = between.filter((node) => node.type === 'paragraph' && hasText(node));
  return paragraphs.findLast((node) => endsInQuestion(node)) ?? paragraphs.at(-1);
}

/** Whether the text of a node ends in a question mark of any script. */
export function endsInQuestion(node: MdastNode): boolean {
  return /[?？؟]['"”’»)\]*]*$/u.test(plainText(node));
}

function hasText(node: MdastNode): boolean {
  let found = false;
  walk(node, (current) => {
    found ||= 'value' in current && current.type !== 'html' && String(current.value).trim() !== '';
    return undefined;
  });
  return found;
}

/** Whether a heading asks the list of tasks directly below it. */
export function isAskingHeading(
  nodes: readonly MdastNode[],
  index: number,
  depth: number | undefined,
): boolean {
  const node = nodes[index];
  if (node?.type !== 'heading' || depth === undefined || node.depth <= depth) return false;
  let next = index + 1;
  while (next < nodes.length && isAside(nodes[next] as MdastNode)) next += 1;
  return isTicked(nodes[next]) && !announcing.has(folded(plainText(node)));
}

function startOf(
  list: MdastNode,
  between: readonly MdastNode[],
  boundary: Boundary,
  isOnly: boolean,
): MdastNode | undefined {
  const sentence = sentenceOf(between);
  switch (boundary) {
    case 'question':
    case 'options':
      // It is part of a question with `Q:`.
      return undefined;
    case 'explanation':
      return sentence;
    case 'tasks':
      // Quotes and code directly below an option are part of it.
      return sentence ?? between.find(({ type }) => type === 'list');
    case 'item':
      return between[0] ?? list;
    case 'heading':
    case 'rule':
      return (isOnly ? undefined : sentence) ?? between[0] ?? list;
    case 'answers':
    case 'section':
      return sentence ?? between[0] ?? list;
  }
}

/** The last part of a question that begins in a block. */
function lastLabel(node: MdastNode): Label | undefined {
  return unfolded([node]).reduce<Label | undefined>(
    (label, part) => labelOfBlock(part) ?? label,
    undefined,
  );
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}
