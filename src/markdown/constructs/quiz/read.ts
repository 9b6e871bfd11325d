import { type Problem, problem } from '../../../schema/problems.ts';
import type { Flaw, QuestionBlock, QuizBlock } from './blocks.ts';
import { isKeptInOrder } from './order.ts';
import { questionIds } from './ids.ts';
import { quizHtml } from './html.ts';
import { labelOf } from './lines.ts';
import { quizText } from './text.ts';
import type { Question, QuestionHtml, Quiz } from '../../types.ts';
import { type Reading, plainText, walk } from '../../read/tree.ts';

/** A quiz and where it is written: lines in a front matter are already lines of the file. */
export interface PlacedQuiz {
  quiz: QuizBlock;
  origin: 'body' | 'front-matter';
}

/**
 * The quizzes of a post as plain texts, with ids that follow from the texts.
 *
 * @param withHtml whether questions have their texts as HTML too.
 */
export function readQuizzes(
  quizzes: readonly PlacedQuiz[],
  { fileLine }: Pick<Reading, 'fileLine'>,
  withHtml = false,
): Quiz[] {
  const ids = questionIds(quizzes.flatMap(({ quiz }) => quiz.questions));
  return quizzes.map(({ quiz, origin }) => {
    const place = (line: number) => (origin === 'body' ? fileLine(line) : line);
    const questions = quiz.questions.map((block) => ({
      ...readQuestion(block, ids.get(block) ?? '', place),
      ...(withHtml && { html: questionHtml(block) }),
    }));
    return { questions, origin, line: questions[0]?.line ?? 1 };
  });
}

function readQuestion(block: QuestionBlock, id: string, place: (line: number) => number): Question {
  const { heading, prompt, options, answer, explanation, line } = block;
  const right = options.filter((option) => option.right).length;
  return {
    id,
    kind: options.length === 0 ? 'open' : right > 1 ? 'several' : 'one',
    title: heading && plainText(heading),
    prompt: quizText(prompt),
    options: options.map(({ letter, blocks, right: isRight, note, line: at }) => ({
      letter,
      text: quizText(blocks),
      right: isRight,
      note: quizText(note) || undefined,
      line: place(at),
    })),
    answer: options.length === 0 ? quizText(answer) : undefined,
    explanation: quizText(explanation),
    keepsOrder: isKeptInOrder(block),
    line: place(line),
  };
}

function questionHtml({ prompt, options, answer, explanation }: QuestionBlock): QuestionHtml {
  return {
    prompt: quizHtml(prompt),
    options: options.map(({ blocks }) => quizHtml(blocks)),
    notes: options.map(({ note }) => quizHtml(note)),
    answer: quizHtml(answer),
    explanation: quizHtml(explanation),
  };
}

/** Problems of the quizzes of a post, which name the question. */
export function quizProblems(
  quizzes: readonly PlacedQuiz[],
  stray: readonly Flaw[],
  { file, fileLine }: Pick<Reading, 'file' | 'fileLine'>,
): Problem[] {
  const problems = quizzes.flatMap(({ quiz, origin }) =>
    quiz.questions.flatMap((question) =>
      question.flaws.map(({ code, line, message, fix }) => {
        const name = shortened(quizText(question.prompt));
        const at = origin === 'body' ? fileLine(line) : line;
        const of = name === '' ? '' : `Question “${name}”: `;
        return problem(code, { file, line: at }, `${of}${message}`, fix);
      }),
    ),
  );
  const strays = stray.map(({ code, line, message, fix }) =>
    problem(code, { file, line: fileLine(line) }, message, fix),
  );
  return [...problems, ...strays];
}

/**
 * Questions inside a code block that was not closed, or that begins where another should have
 * ended.
 */
export function swallowedQuizzes({
  root,
  isClosed,
  firstCharacter,
}: Pick<Reading, 'root' | 'isClosed' | 'firstCharacter'>): Flaw[] {
  const flaws: Flaw[] = [];
  walk(root, (node) => {
    if (node.type !== 'code' || !/[`~]/.test(firstCharacter(node))) return undefined;
    const lines = node.value.split('\n');
    const question = lines.findIndex((text) => labelOf({ text })?.label === 'question');
    const isAnswered = lines.some((text) => labelOf({ text })?.label === 'answers');
    const isSection = !node.lang && lines.some((text) => /^#{1,3} \S/.test(text));
    if (question === -1 || !isAnswered || (isClosed(node) && !isSection)) return undefined;
    const line = node.position?.start.line ?? 1;
    flaws.push({
      code: 'quiz-syntax',
      line,
      message: `The code block that begins here contains the question \`${lines[question] ?? ''}\`.`,
      fix: 'Close the block with a line of backticks where the code ends, and delete any stray ones.',
    });
    return undefined;
  });
  return flaws;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
