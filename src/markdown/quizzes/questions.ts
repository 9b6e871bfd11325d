import type { MdastNode } from 'satteri';
import type { Node } from '../read/tree.ts';
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

/** What a run of blocks says: questions, and the blocks after the last one. */
export interface QuestionRun {
  drafts: QuestionDraft[];
  rest: MdastNode[];
}

type Part = 'prompt' | 'options' | 'answers' | 'explanation';

/**
 * Reads questions in the grammar of the study notes from blocks that begin with one.
 *
 * @param isPrompt whether a block begins a question without `Q:`, because a list of tasks follows. The list
 * itself may: then nothing asks.
 */
export function readQuestions(
  blocks: readonly MdastNode[],
  isPrompt: (node: MdastNode) => boolean = () => false,
): QuestionRun {
  const flat = unfolded(blocks);
  const drafts: QuestionDraft[] = [];
  let heading: Node<'heading'> | undefined;
  let part: Part = 'prompt';
  for (const [index, node] of flat.entries()) {
    const asked = isPrompt(node);
    if (node.type === 'heading') {
      heading = node;
      continue;
    }
    if (node.type === 'thematicBreak') continue;
    const found = node.type === 'paragraph' ? labelled(node) : undefined;
    if (found?.label === 'question' || asked) {
      const prompt = found ? paragraphOf(found.lines) : promptOf(node);
      const next = newDraft(found?.line ?? node.position?.start.line ?? 1, prompt);
      drafts.push({ ...next, heading });
      heading = undefined;
      part = 'prompt';
      if (!isTaskList(node)) continue;
    }
    const draft = drafts.at(-1);
    if (draft === undefined) {
      return { drafts, rest: flat.slice(index) };
    } else if (found) {
      part = take(draft, found as Labelled & { label: Exclude<Label, 'question'> });
    } else if (part === 'prompt' && isTaskList(node)) {
      draft.isTask = true;
      draft.hasOptions = true;
      draft.options.push(...draftsOfList(node));
      part = 'options';
    } else if (part === 'options') {
      if (!addToOptions(draft, node)) return { drafts, rest: flat.slice(index) };
    } else if (part === 'answers' && draft.options.length > 0) {
      return { drafts, rest: flat.slice(index) };
    } else if (part === 'answers') draft.answer?.blocks.push(node);
    else if (part === 'explanation') draft.explanation.push(node);
    else draft.prompt.push(node);
  }
  return { drafts, rest: [] };
}

/** What a question without `Q:` begins with. */
function promptOf(node: MdastNode): MdastNode[] {
  if (node.type === 'list') {
    // `1. What is it?` with its options beside it in place of in it.
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

/** Adds a labelled part to a question, and tells which part is read next. */
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
    // The letters are a line; the answer of an open question may be longer.
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
  const fix = 'Begin each question with `Q:`, and write each part of it once.';
  return flawOf('quiz-syntax', line, `The question has \`${label}:\` a second time.`, fix);
}

/** Adds a block to the options. @returns whether it belongs to them. */
function addToOptions(draft: QuestionDraft, node: MdastNode): boolean {
  const last = draft.options.at(-1);
  if (node.type === 'list') {
    if (draft.isTask && !isTaskList(node)) return false;
    draft.options.push(...draftsOfList(node));
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
  draft.options.push(...drafts);
}
