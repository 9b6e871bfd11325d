import type { MdastNode } from 'satteri';
import { type Node, plainText, walk } from '../read/tree.ts';
import { folded, isAside } from '../structure/nodes.ts';
import { lettersIn } from './answers.ts';
import type { Flaw, QuestionBlock, QuizBlock } from './blocks.ts';
import { isQuizElement, questionsOfElement } from './components.ts';
import { labelOf, labelOfBlock, linesOf, paragraphOf, unfolded } from './lines.ts';
import { isLettered, isTaskList } from './options.ts';
import { readQuestions } from './questions.ts';
import { flawOf, isAnswered, settled } from './settle.ts';

/** A piece of a body: a node, or a quiz in place of its nodes. */
export type Piece = { type: 'node'; node: MdastNode } | { type: 'quiz'; quiz: QuizBlock };

const names = new Set([
  'quiz',
  'quizzes',
  'questions',
  'check yourself',
  'check your understanding',
]);

/** Whether a heading announces questions. */
export function isQuizHeading(node: MdastNode): boolean {
  return node.type === 'heading' && names.has(folded(plainText(node)));
}

/**
 * Blocks in which a question begins a paragraph of the top level, and in which no part of a quiz is a heading
 * because a line of dashes stands right under it.
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
    if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'blockquote')
      return [node];
    const parts = unfolded([node]);
    const asks = parts.slice(1).some((part) => labelOfBlock(part) === 'question');
    return asks ? parts : [node];
  });
}

/** The quizzes among the blocks of a body, and the blocks around them. */
export function piecesOf(nodes: readonly MdastNode[]): Piece[] {
  const pieces: Piece[] = [];
  let section: number | undefined;
  const left = [...nodes];
  for (let node = left.shift(); node !== undefined; node = left.shift()) {
    if (isQuizHeading(node) && node.type === 'heading') section = node.depth;
    else if (node.type === 'heading' && section !== undefined && node.depth <= section)
      section = undefined;
    const found = quizAt([node, ...left], section !== undefined);
    if (found === undefined) {
      pieces.push({ type: 'node', node });
      continue;
    }
    const { questions, length, rest } = found;
    pieces.push({ type: 'quiz', quiz: { questions } });
    left.splice(0, length - 1, ...rest);
  }
  return pieces;
}

/** The quiz that begins with the first of some nodes. */
function quizAt(
  nodes: readonly MdastNode[],
  inSection: boolean,
): { questions: QuestionBlock[]; length: number; rest: MdastNode[] } | undefined {
  const prompts = new Set(
    inSection
      ? nodes.filter((node, index) => node.type === 'paragraph' && isTicked(nodes[index + 1]))
      : [],
  );
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
  const first = titled(0) ? 1 : 0;
  if (!starts(first)) return undefined;
  const heading = first === 1 ? (nodes[0] as Node<'heading'>) : undefined;
  const element = nodes[first] as MdastNode;
  if (isQuizElement(element)) {
    const [question, ...others] = questionsOfElement(element);
    if (question === undefined) return undefined;
    const questions = [{ ...question, heading: heading ?? question.heading }, ...others];
    return { questions, length: first + 1, rest: [] };
  }
  let length = first + 1;
  for (; length < nodes.length; length += 1) {
    const node = nodes[length] as MdastNode;
    if (
      isQuizElement(node) ||
      (node.type === 'heading' && !(titled(length) && asks(nodes[length + 1])))
    )
      break;
    if (node.type === 'thematicBreak' && !asks(nodes[length + 1]) && !titled(length + 1)) break;
  }
  const region = nodes.slice(0, length);
  const { drafts, rest } = readQuestions(
    region.filter((node) => !isAside(node)),
    (node) => prompts.has(node),
  );
  const [draft] = drafts;
  if (draft === undefined || (!inSection && !isAnswered(draft))) return undefined;
  return { questions: drafts.map(settled), length, rest: [...rest, ...region.filter(isAside)] };
}

function isTicked(node: MdastNode | undefined): boolean {
  return isTaskList(node) && node.children.some(({ checked }) => checked);
}

/**
 * Answers that belong to no question, and options under a heading for questions without one: they would be
 * printed as text. Tells what is wrong at each.
 */
export function strayParts(nodes: readonly MdastNode[]): Flaw[] {
  const flaws: Flaw[] = [];
  let inSection = false;
  nodes.forEach((node, index) => {
    if (node.type === 'heading') inSection = isQuizHeading(node) || (inSection && node.depth > 2);
    walk(node, (current) => {
      if (current.type !== 'paragraph' && current.type !== 'heading') return undefined;
      for (const { text, line } of linesOf(current)) {
        const found = labelOf({ text });
        const value = text.slice(found?.length);
        const isAnswer = found?.label === 'answers' && lettersIn(value) !== undefined;
        const isOptions = found?.label === 'options' && inSection && isLettered(nodes[index + 1]);
        if (isAnswer || isOptions) flaws.push(stray(text, line));
      }
      return 'skip';
    });
  });
  return flaws;
}

function stray(text: string, line: number): Flaw {
  return flawOf(
    'quiz-question-missing',
    line,
    `\`${text}\` belongs to no question.`,
    'Begin the question above it with `Q:`, at the start of a line that is in no list, quote or component.',
  );
}
