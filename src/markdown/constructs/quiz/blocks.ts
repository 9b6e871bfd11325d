import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';

/** An error in a question, at a line of the body. */
export interface Flaw {
  code:
    | 'quiz-answer-unknown'
    | 'quiz-answer-missing'
    | 'quiz-options-few'
    | 'quiz-option-repeated'
    | 'quiz-question-missing'
    | 'quiz-syntax'
    | 'quiz-unmarked';
  line: number;
  message: string;
  fix: string;
}

/** One of the answers to choose from, as the author wrote it. */
export interface QuizOptionBlock {
  /** The author's letter in upper case, else the next of the alphabet. */
  letter: string;
  blocks: MdastNode[];
  right: boolean;
  /** A note on this option, shown once it is checked. */
  note: MdastNode[];
  line: number;
}

/** A question with the nodes of its parts. */
export interface QuestionBlock {
  /** Its title, a heading of level 3 or deeper directly before it. */
  heading: Node<'heading'> | undefined;
  prompt: MdastNode[];
  /** Empty for an open question. */
  options: QuizOptionBlock[];
  /** For an open question. */
  answer: MdastNode[];
  explanation: MdastNode[];
  line: number;
  flaws: Flaw[];
}

/** A group of consecutive questions; a page shows them in one frame. */
export interface QuizBlock {
  questions: QuestionBlock[];
}

/** The letter of an option by its place: `A` for 0. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The part of a question that is shown before it is answered. */
export function questionNodes({ questions }: QuizBlock): MdastNode[] {
  return questions.flatMap(({ heading, prompt, options }) => [
    ...(heading ? [heading] : []),
    ...prompt,
    ...options.flatMap(({ blocks }) => blocks),
  ]);
}
