import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';
import { isAside } from '../../structure/nodes.ts';
import {
  type Label,
  type Line,
  labelOf,
  linesOf,
  paragraphOf,
  unfolded,
  withoutStart,
} from './lines.ts';
import { draftsOfLines, draftsOfList, isTaskList } from './options.ts';
import { type QuestionDraft, flawOf, newDraft } from './settle.ts';
import { unlabelledOptions } from './unlabelled.ts';

/** The questions in a run of blocks, and the rest. */
export interface QuestionRun {
  drafts: QuestionDraft[];
  /** How many of the blocks were read. */
  read: number;
  /** The parts of these blocks that are not part of a question. */
  rest: MdastNode[];
}

/** What {@link readQuestions} cannot tell from a single block. */
export interface QuestionRules {
  /**
   * Whether a block begins a question without `Q:`, because a list of tasks follows. The list
   * itself may begin it, and then there is no text that asks.
   */
  isPrompt?: (node: MdastNode) => boolean;
  /** Whether the first question is complete; if it is not, there is no question. */
  isWhole?: (first: QuestionDraft) => boolean;
}

type Part = 'prompt' | 'options' | 'answers' | 'explanation';

/**
 * Reads questions in the grammar of the study notes from blocks that begin with one. It reads no
 * more blocks than the questions need, so that a text with many of them is read only once.
 */
export function readQuestions(
  blocks: Iterable<MdastNode>,
  { isPrompt = () => false, isWhole = () => true }: QuestionRules = {},
): QuestionRun {
  const drafts: QuestionDraft[] = [];
  let heading: Node<'heading'> | undefined;
  let part: Part = 'prompt';
  let read = 0;
  for (const block of blocks) {
    read += 1;
    if (isAside(block)) continue;
    const flat = unfolded([block]);
    for (const [index, node] of flat.entries()) {
      if (node.type === 'heading') {
        heading = node;
        continue;
      }
      if (node.type === 'thematicBreak') continue;
      const found = node.type === 'paragraph' ? labelled(node) : undefined;
      if (found?.label === 'question' || isPrompt(node)) {
        const [first, second] = drafts;
        if (first && !second && !isWhole(first)) return { drafts: [], read, rest: [] };
        const prompt = found ? paragraphOf(found.lines) : promptOf(node);
        const next = newDraft(found?.line ?? node.position?.start.line ?? 1, prompt);
        drafts.push({ ...next, heading });
        heading = undefined;
        part = 'prompt';
        if (!isTaskList(node)) continue;
      }
      const draft = drafts.at(-1);
      const into: Part | undefined =
        draft && continued(draft, node, { part, found: found as Continuation });
      if (into === undefined) return { drafts, read, rest: flat.slice(index) };
      part = into;
    }
  }
  return { drafts, read, rest: [] };
}

/** A part of a question after its beginning. */
type Continuation = (Labelled & { label: Exclude<Label, 'question'> }) | undefined;

/**
 * Adds a block to a question, and returns which part is read next; `undefined` if the block is not
 * part of it.
 */
function continued(
  draft: QuestionDraft,
  node: MdastNode,
  { part, found }: { part: Part; found: Continuation },
): Part | undefined {
  if (found) return take(draft, found);
  if (part === 'prompt' && isTaskList(node)) {
    draft.isTask = true;
    draft.hasOptions = true;
    for (const option of draftsOfList(node)) draft.options.push(option);
    return 'options';
  }
  if (part === 'options') return addToOptions(draft, node) ? part : undefined;
  if (part === 'answers' && draft.options.length > 0) return undefined;
  if (part === 'answers') draft.answer?.blocks.push(node);
  else if (part === 'explanation') draft.explanation.push(node);
  else draft.prompt.push(node);
  return part;
}

/** The beginning of a question without `Q:`. */
function promptOf(node: MdastNode): MdastNode[] {
  if (node.type === 'list') {
    // `1. What is it?` with its options next to it instead of in it.
    const [item, ...others] = node.children;
    return isTaskList(node) ? [] : item && others.length === 0 ? item.children : [node];
  }
  if (node.type === 'paragraph') return paragraphOf(linesOf(node));
  return [node];
}

interface Labelled {
  label: Label;
  /** The paragraph without its label. */
  lines: Line[];
  line: number;
}

function labelled(node: Node<'paragraph'>): Labelled | undefined {
  const [first, ...rest] = linesOf(node);
  if (first === undefined) return undefined;
  const found = labelOf(first);
  if (!found) return undefined;
  const start = withoutStart(first, found.length);
  return {
    label: found.label,
    line: first.line,
    lines: start.nodes.length > 0 ? [start, ...rest] : rest,
  };
}

/** Adds a labelled part to a question, and returns which part is read next. */
function take(
  draft: QuestionDraft,
  { label, lines, line }: Labelled & { label: Exclude<Label, 'question'> },
): Part {
  if (label === 'options') {
    if (draft.hasOptions || draft.answer) draft.flaws.push(repeated('Options', line));
    draft.hasOptions = true;
    addLines(draft, lines);
  } else if (label === 'answers') {
    if (draft.answer) draft.flaws.push(repeated('Answers', line));
    const [first, ...rest] = lines;
    const found = draft.hasOptions ? undefined : unlabelledOptions(draft.prompt, first);
    if (found) Object.assign(draft, { ...found, hasOptions: true });
    // The letters are on one line; the answer to an open question may be longer.
    const blocks = draft.hasOptions
      ? [...paragraphOf(first ? [first] : []), ...paragraphOf(rest)]
      : paragraphOf(lines);
    draft.answer = { blocks, line };
  } else {
    if (draft.explanation.length > 0) draft.flaws.push(repeated('Explanation', line));
    draft.explanation.push(...paragraphOf(lines));
  }
  return label;
}

function repeated(label: string, line: number) {
  const fix = 'Begin each question with `Q:`, and write each of its parts only once.';
  return flawOf('quiz-syntax', line, `The question has \`${label}:\` a second time.`, fix);
}

/**
 * Adds a block to the options.
 * @returns whether it is part of them.
 */
function addToOptions(draft: QuestionDraft, node: MdastNode): boolean {
  const last = draft.options.at(-1);
  if (node.type === 'list') {
    if (draft.isTask && !isTaskList(node)) return false;
    for (const option of draftsOfList(node)) draft.options.push(option);
    draft.isTask ||= draft.options.length === node.children.length && isTaskList(node);
  } else if (node.type === 'blockquote' && last) {
    last.note.push(...node.children);
  } else if (node.type === 'paragraph') {
    const lines = linesOf(node);
    const { drafts } = draftsOfLines(lines);
    if (draft.isTask && drafts.length === 0) return false;
    addLines(draft, lines);
  } else if (last) {
    last.blocks.push(node);
    last.whole.push(node);
  } else {
    draft.prompt.push(node);
  }
  return true;
}

function addLines(draft: QuestionDraft, lines: readonly Line[]): void {
  const { before, drafts } = draftsOfLines(lines);
  const last = draft.options.at(-1);
  const text = paragraphOf(before);
  if (last) {
    last.blocks.push(...text);
    last.whole.push(...text);
  } else {
    draft.options.push(
      ...before.map((line) => ({
        written: undefined,
        blocks: paragraphOf([line]),
        whole: paragraphOf([line]),
        right: false,
        note: [],
        line: line.line,
      })),
    );
  }
  for (const option of drafts) draft.options.push(option);
}
