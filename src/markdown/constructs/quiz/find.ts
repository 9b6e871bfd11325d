import type { MdastNode } from 'satteri';
import { type Node, plainText, walk } from '../../read/tree.ts';
import { folded, isAside } from '../../structure/nodes.ts';
import { lettersIn } from './answers.ts';
import type { Flaw, QuestionBlock, QuizBlock } from './blocks.ts';
import { questionsOfElement } from './components.ts';
import { labelOf, labelOfBlock, linesOf, paragraphOf, unfolded } from './lines.ts';
import { isLettered } from './options.ts';
import { readQuestions } from './questions.ts';
import { flawOf, isAnswered, settled } from './settle.ts';
import { isQuizElement } from './tags.ts';
import {
  type Tick,
  endsInQuestion,
  isAskingHeading,
  isTicked,
  itemEdge,
  opened,
  taskQuestions,
  ticksIn,
} from './tasks.ts';

/** A piece of a body: a node, or a quiz that replaces its nodes. */
export type Piece = { type: 'node'; node: MdastNode } | { type: 'quiz'; quiz: QuizBlock };

/** `Quiz`, `Quiz 2`, `Quiz: leases`, `Review questions`, `Check yourself` … */
const names = [
  /^(?:short |mini |pop |final |practice )?quiz(?:zes)?(?: \d+)?$/,
  /^(?:quiz |review |practice |self check )?questions$/,
  /^(?:check|test) (?:yourself|your (?:understanding|knowledge))$/,
  /^(?:self|knowledge) (?:check|test)$/,
];

/** Whether a heading announces questions. */
export function isQuizHeading(node: MdastNode): boolean {
  if (node.type !== 'heading') return false;
  const text = plainText(node);
  return /^quiz\s*[:–—]/i.test(text) || names.some((name) => name.test(folded(text)));
}

/**
 * Blocks in which a question begins a paragraph of the top level, and in which no part of a quiz
 * becomes a heading because of a line of dashes directly below it.
 */
export function withQuestions(nodes: readonly MdastNode[]): MdastNode[] {
  return nodes.flatMap((node): MdastNode[] => {
    if (node.type === 'heading') {
      const lines = linesOf(node);
      const isPart = node.depth <= 2 && lines.some((line) => labelOf(line) !== undefined);
      if (!isPart || !(lines.length > 1 || labelOf(lines[0] ?? { text: '' })?.label !== 'question'))
        return [node];
      return [...paragraphOf(lines), { type: 'thematicBreak' }];
    }
    if (node.type !== 'paragraph' && node.type !== 'list') return [node];
    const parts = unfolded([node]);
    const asks = parts.slice(1).some((part) => labelOfBlock(part) === 'question');
    return asks ? parts : [node];
  });
}

/**
 * Nodes in which a heading that asks, with only its options below it, is the text of the question,
 * so it is not in the contents and has no anchor.
 */
export function withAskedHeadings(nodes: readonly MdastNode[]): MdastNode[] {
  const depths = questionSections(nodes);
  return nodes.flatMap((node, index): MdastNode[] => {
    if (node.type !== 'heading' || !isAskingHeading(nodes, index, depths[index])) return [node];
    const { children, position } = node;
    return [itemEdge, { type: 'paragraph', children, ...(position && { position }) }];
  });
}

/** The quizzes among the blocks of a body, and the blocks around them. */
export function piecesOf(nodes: readonly MdastNode[]): Piece[] {
  const depths = questionSections(nodes);
  const parts = nodes.map((node, index) => opened(node, depths[index] !== undefined));
  const left = parts.flatMap((part) => part.nodes);
  const known = new Set(parts.flatMap(({ tasks }) => tasks));
  const prompts = taskQuestions(left, questionSections(left), known);
  const pieces: Piece[] = [];
  let section: number | undefined;
  for (let at = 0; at < left.length; at += 1) {
    const node = left[at] as MdastNode;
    section = sectionAt(node, section);
    const found = quizAt(left, at, prompts, section !== undefined);
    if (found === undefined) {
      if (node !== itemEdge) pieces.push({ type: 'node', node });
      continue;
    }
    const { questions, end, rest } = found;
    pieces.push({ type: 'quiz', quiz: { questions } });
    // Replaced in the list of what was read, because moving all the following nodes would take time
    // for each quiz.
    const start = Math.max(at, end - rest.length);
    left.splice(start, end - start, ...rest);
    at = start - 1;
  }
  return pieces;
}

/** For each node the depth of the section for questions that it is in, if any. */
function questionSections(nodes: readonly MdastNode[]): (number | undefined)[] {
  let section: number | undefined;
  return nodes.map((node) => (section = sectionAt(node, section)));
}

function sectionAt(node: MdastNode, section: number | undefined): number | undefined {
  if (node.type !== 'heading') return section;
  if (isQuizHeading(node)) return node.depth;
  return section !== undefined && node.depth <= section ? undefined : section;
}

/**
 * The quiz that begins with the node at an index, the index after it, and those of its nodes that
 * are not part of a question.
 */
function quizAt(
  nodes: readonly MdastNode[],
  at: number,
  prompts: ReadonlySet<MdastNode>,
  inSection: boolean,
): { questions: QuestionBlock[]; end: number; rest: MdastNode[] } | undefined {
  const asks = (node: MdastNode | undefined) =>
    node !== undefined && (labelOfBlock(node) === 'question' || prompts.has(node));
  const starts = (index: number) => {
    const node = nodes[index];
    return node !== undefined && (asks(node) || isQuizElement(node));
  };
  const titled = (index: number) => {
    const node = nodes[index];
    const isTitle = node?.type === 'heading' && node.depth > 2 && !isQuizHeading(node);
    return isTitle && starts(index + 1);
  };
  const first = titled(at) ? at + 1 : at;
  if (!starts(first)) return undefined;
  const heading = first > at ? (nodes[at] as Node<'heading'>) : undefined;
  const element = nodes[first] as MdastNode;
  if (isQuizElement(element)) {
    const [question, ...others] = questionsOfElement(element);
    if (question === undefined) return undefined;
    const questions = [{ ...question, heading: heading ?? question.heading }, ...others];
    return { questions, end: first + 1, rest: [] };
  }
  const ends = (index: number) => {
    const node = nodes[index] as MdastNode;
    if (isQuizElement(node)) return true;
    if (node.type === 'heading') return !(titled(index) && asks(nodes[index + 1]));
    if (node.type !== 'thematicBreak') return false;
    return !asks(nodes[index + 1]) && !titled(index + 1);
  };
  const region = function* () {
    for (let index = at; index < nodes.length && (index <= first || !ends(index)); index += 1)
      yield nodes[index] as MdastNode;
  };
  const { drafts, read, rest } = readQuestions(region(), {
    isPrompt: (node) => prompts.has(node),
    isWhole: (draft) => inSection || isAnswered(draft),
  });
  const [draft] = drafts;
  if (draft === undefined || (!inSection && !isAnswered(draft))) return undefined;
  const end = at + read;
  const asides = nodes.slice(at, end).filter(isAside);
  return { questions: drafts.map(settled), end, rest: [...rest, ...asides] };
}

/**
 * Text that looks like a quiz but would be shown with its answers: answers without a question,
 * options and ticked boxes under a heading for questions or after `Q:`. Reports what is wrong with
 * each.
 */
export function strayParts(nodes: readonly MdastNode[]): Flaw[] {
  const flaws: Flaw[] = [];
  const depths = questionSections(nodes);
  let isAsked = false;
  let sentence: Node<'paragraph'> | undefined;
  nodes.forEach((node, index) => {
    const inSection = depths[index] !== undefined;
    if (node.type === 'heading' && node.depth <= 2) isAsked = false;
    if (node.type === 'paragraph') sentence = node;
    else if (node.type === 'heading' || node.type === 'thematicBreak') sentence = undefined;
    walk(node, (current) => {
      if (isQuizElement(current)) isAsked = true;
      if (current.type !== 'paragraph' && current.type !== 'heading') return undefined;
      for (const { text, line } of linesOf(current)) {
        const found = labelOf({ text });
        const value = text.slice(found?.length);
        const isAnswer = found?.label === 'answers' && lettersIn(value) !== undefined;
        const isOptions = found?.label === 'options' && inSection && isLettered(nodes[index + 1]);
        isAsked ||= found?.label === 'question';
        if (isAnswer || isOptions) flaws.push(stray(text, line));
      }
      return 'skip';
    });
    const [tick] = inSection || isAsked ? ticksIn([node]) : [];
    if (tick) flaws.push(strayTick(tick));
    else if (isTicked(node) && sentence && endsInQuestion(sentence))
      flaws.push(unmarked(plainText(sentence), node.position?.start.line ?? 1));
    if (node.type === 'list') sentence = undefined;
  });
  return flaws;
}

function strayTick({ text, line }: Tick): Flaw {
  return flawOf(
    'quiz-question-missing',
    line,
    `The ticked box of \`${text}\` shows an answer, but is not part of a question.`,
    'Write the question directly above the list, outside quotes and components. Put a task list that is not a quiz under another heading.',
  );
}

/** A checklist may appear under a question too; only its author knows. */
function unmarked(question: string, line: number): Flaw {
  return flawOf(
    'quiz-unmarked',
    line,
    `The list under \`${question.slice(-60)}\` shows which of its boxes are ticked.`,
    'If it is a quiz, begin the question with `Q:`. If it is not, end the line above the list with a colon.',
  );
}

function stray(text: string, line: number): Flaw {
  return flawOf(
    'quiz-question-missing',
    line,
    `\`${text}\` is not part of a question.`,
    'Begin the question above it with `Q:`, at the start of a line that is not in a list, quote or component.',
  );
}
