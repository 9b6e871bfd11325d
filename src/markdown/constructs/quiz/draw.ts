import type { Custom, MdastNode } from 'satteri';
import { type Drawn, drawn, text } from '../../structure/drawn.ts';
import { paragraph } from '../../structure/nodes.ts';
import type { DrawingWords } from '../../types.ts';
import type { QuestionBlock, QuizBlock, QuizOptionBlock } from './blocks.ts';
import { isKeptInOrder } from './order.ts';

export type QuizWords = Pick<
  DrawingWords,
  | 'quizOne'
  | 'quizSeveral'
  | 'quizOpen'
  | 'quizCheck'
  | 'quizShowAnswer'
  | 'quizRightOptions'
  | 'quizNote'
  | 'quizKey'
>;

/** A question with its label on the page. */
export interface NamedQuestion {
  question: QuestionBlock;
  id: string;
  /** 1-based, in the whole post. */
  number: number;
}

interface QuizContext {
  /** Id of the post, under which answers are kept. */
  post: string;
  words: QuizWords;
  /** Gives a heading its section number. */
  numbered: (heading: Drawn) => Drawn;
  /** Whether the score of the post is in this quiz. */
  isLast: boolean;
}

/**
 * Renders a quiz as forms that can be read and answered without a script: each answer is in a
 * `details`. The script of quizzes brings the element around them to life.
 */
export function drawQuiz(
  { questions }: QuizBlock,
  named: (question: QuestionBlock) => NamedQuestion,
  { post, words, numbered, isLast }: QuizContext,
): Custom {
  return drawn('post-quiz', { className: ['quiz'], dataPost: post }, [
    ...questions.map((question) =>
      drawn('div', { className: ['question'] }, [
        ...(question.heading ? [numbered(question.heading)] : []),
        drawForm(named(question), words),
      ]),
    ),
    ...(isLast ? [drawn('quiz-score', {}, [])] : []),
  ]);
}

/** A question with options is a form; an open one has nothing to submit. */
function drawForm(question: NamedQuestion, words: QuizWords): Custom {
  const fieldset = drawQuestion(question, words);
  if (question.question.options.length === 0) return fieldset;
  // `dialog` is the method that sends nothing, so Enter in a form does not reload the page.
  return drawn('form', { method: 'dialog', autoComplete: 'off' }, [fieldset]);
}

function drawQuestion({ question, id, number }: NamedQuestion, words: QuizWords): Custom {
  const { prompt, options } = question;
  const { line, more } = firstLine(prompt);
  const right = options.filter((option) => option.right).length;
  const kind = options.length === 0 ? 'open' : right > 1 ? 'several' : 'one';
  const name = { open: words.quizOpen, several: words.quizSeveral, one: words.quizOne }[kind];
  const label = drawn('span', { className: ['question-label'] }, [
    text(fill(name, { number: `${number}` })),
  ]);
  const legend = line.length > 0 ? [label, text(' '), drawn('span', {}, line)] : [label];
  const moreId = `${id}-more`;
  const keeps = isKeptInOrder(question);
  return drawn(
    'fieldset',
    {
      id,
      dataKind: kind,
      ...(keeps && { dataKeep: '' }),
      ...(more.length > 0 && { ariaDescribedBy: moreId }),
    },
    [
      drawn('legend', {}, legend),
      ...(more.length > 0
        ? [drawn('div', { className: ['question-more'], id: moreId }, more)]
        : []),
      ...(options.length > 0
        ? [
            drawn(
              'div',
              { className: ['options'] },
              options.map((option) => drawOption(option, id, kind)),
            ),
          ]
        : []),
      drawAnswer(question, words),
      ...(options.length > 0
        ? [drawn('button', { type: 'submit', hidden: '' }, [text(words.quizCheck)])]
        : []),
    ],
  );
}

function drawOption(
  { letter, blocks, right }: QuizOptionBlock,
  question: string,
  kind: string,
): Custom {
  const { line, more } = firstLine(blocks);
  const id = `${question}-${letter.toLowerCase()}`;
  const box = {
    type: kind === 'several' ? 'checkbox' : 'radio',
    ...{ id, name: question, value: letter },
    ...(more.length > 0 && { ariaDescribedBy: `${id}-more` }),
  };
  const mark = drawn('span', { className: ['option-letter'] }, [text(letter)]);
  const label = line.length > 0 ? [mark, text(' '), drawn('span', {}, line)] : [mark];
  return drawn('div', { className: ['option'], ...(right && { dataRight: '' }) }, [
    drawn('input', box, []),
    drawn('label', { htmlFor: id }, label),
    ...(more.length > 0
      ? [drawn('div', { className: ['option-more'], id: `${id}-more` }, more)]
      : []),
  ]);
}

/**
 * The answer with its explanation, closed until the reader opens it, and kept out of the search
 * index.
 */
function drawAnswer(question: QuestionBlock, words: QuizWords): Custom {
  const { options, answer, explanation } = question;
  const right = rightLetters(question);
  const key = drawn('p', { className: ['question-right'] }, [
    text(fill(words.quizRightOptions, { letters: right })),
  ]);
  const notes = options.flatMap(({ letter, note }) =>
    note.length === 0
      ? []
      : [
          drawn('div', { className: ['option-note'], dataOption: letter }, [
            drawn('p', { className: ['note-of'] }, [text(fill(words.quizNote, { letter }))]),
            ...note,
          ]),
        ],
  );
  const reason = [...answer, ...explanation];
  return drawn('details', { className: ['question-answer'], dataPagefindIgnore: '' }, [
    drawn('summary', {}, [text(words.quizShowAnswer)]),
    ...(right === '' ? [] : [key]),
    ...notes,
    ...(reason.length > 0 ? [drawn('div', { className: ['question-reason'] }, reason)] : []),
  ]);
}

/** All answers of a post, for paper: it is shown in print only, at the end. */
export function drawKey(questions: readonly NamedQuestion[], words: QuizWords): Custom {
  return drawn('section', { className: ['quiz-key'], dataPagefindIgnore: '' }, [
    drawn('p', { className: ['quiz-key-title'] }, [text(words.quizKey)]),
    drawn(
      'ol',
      {},
      questions.map(({ question }) => {
        const right = rightLetters(question);
        const letters = right === '' ? [] : [drawn('p', {}, [drawn('strong', {}, [text(right)])])];
        return drawn('li', {}, [
          ...letters,
          ...repeatable([...question.answer, ...question.explanation]),
        ]);
      }),
    ),
  ]);
}

function rightLetters({ options }: QuestionBlock): string {
  return options.flatMap(({ letter, right }) => (right ? [letter] : [])).join(', ');
}

/** The parts that may appear on a page twice: nothing that is numbered, linked to, or a picture. */
function repeatable(nodes: readonly MdastNode[]): MdastNode[] {
  return nodes.flatMap((node): MdastNode[] => {
    if (['footnoteReference', 'image', 'imageReference', 'html'].includes(node.type)) return [];
    if (!('children' in node)) return [{ ...node }];
    if (node.type === 'table' || node.type.startsWith('mdxJsx')) return [];
    return [{ ...node, children: repeatable(node.children) } as MdastNode];
  });
}

/** The content of a first paragraph, which fits in a legend or label, and the blocks after it. */
function firstLine(blocks: readonly MdastNode[]) {
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? { line: first.children, more: rest }
    : { line: paragraph([]), more: [...blocks] };
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (all, [key, value]) => all.replaceAll(`{${key}}`, value),
    template,
  );
}
