import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';
import { settleAnswers } from './answers.ts';
import type { Flaw, QuestionBlock, QuizOptionBlock } from './blocks.ts';
import { type OptionDraft, lettered } from './options.ts';
import { ticksIn } from './tasks.ts';
import { quizSource, quizText, showsAnything } from './text.ts';

/** A question while it is read: its parts in their order. */
export interface QuestionDraft {
  heading: Node<'heading'> | undefined;
  prompt: MdastNode[];
  options: OptionDraft[];
  /** The options are tasks, whose boxes mark the right ones. */
  isTask: boolean;
  /** `Options:` occurred, whether or not any followed. */
  hasOptions: boolean;
  /** The text after `Answers:`, if it occurred. */
  answer: { blocks: MdastNode[]; line: number } | undefined;
  explanation: MdastNode[];
  line: number;
  flaws: Flaw[];
}

export function newDraft(line: number, prompt: MdastNode[]): QuestionDraft {
  return {
    ...{ heading: undefined, prompt, options: [], isTask: false, hasOptions: false },
    ...{ answer: undefined, explanation: [], line, flaws: [] },
  };
}

/** Whether there is anything besides a question; otherwise it is an ordinary line of text. */
export function isAnswered({ options, hasOptions, answer, explanation }: QuestionDraft): boolean {
  return options.length > 0 || hasOptions || answer !== undefined || explanation.length > 0;
}

/** A question with its letters and right answers, and its errors. */
export function settled(draft: QuestionDraft): QuestionBlock {
  const { heading, prompt, line, isTask, hasOptions, explanation } = draft;
  const flaws = [...draft.flaws, ...shownAnswers(draft)];
  if (!showsAnything(prompt)) {
    const fix = isTask ? 'Write it directly above the options.' : 'Write it after `Q:`.';
    flaws.push(flawOf('quiz-question-missing', line, 'The question has no text.', fix));
  }
  const base = { heading, prompt, line };
  if (!hasOptions && draft.options.length === 0) {
    const answer = draft.answer?.blocks ?? explanation;
    if (!showsAnything(answer)) flaws.push(unanswered(line));
    const reason = draft.answer ? explanation : [];
    return { ...base, options: [], answer, explanation: reason, flaws };
  }
  const options = lettered(draft.options);
  const given = isTask && draft.answer === undefined ? undefined : draft.answer;
  const reason = [...(given?.blocks.slice(1) ?? []), ...explanation];
  const [first] = given?.blocks ?? [];
  flaws.push(...flawsOf(options, draft));
  if (given !== undefined && options.length > 0) {
    const value = quizText(first ? [first] : []);
    const found = settleAnswers(options, { value, line: given.line });
    return {
      ...base,
      options: found.options,
      answer: [],
      explanation: reason,
      flaws: [...flaws, ...found.flaws],
    };
  }
  const isTold = flaws.some(({ code }) => code === 'quiz-answer-unknown');
  if (options.length > 0 && !isTold && !options.some(({ right }) => right))
    flaws.push(unanswered(line, isTask));
  return { ...base, options, answer: [], explanation: reason, flaws };
}

/** Ticked boxes that are not the box of an option: the page would show them. */
function shownAnswers({ prompt, options, explanation }: QuestionDraft): Flaw[] {
  const shown = [...prompt, ...options.flatMap(({ whole }) => whole), ...explanation];
  return ticksIn(shown).map(({ line, text, isBox }) =>
    isBox
      ? flawOf(
          'quiz-syntax',
          line,
          `The ticked box of \`${text}\` is shown to readers, because it does not belong to an option.`,
          'Write the options of each question directly below it, and use no boxes anywhere else.',
        )
      : flawOf(
          'quiz-syntax',
          line,
          `\`${text}\` does not begin with a box, so it is shown as it is.`,
          'Write the box of a right option as `- [x] `, with a space on either side.',
        ),
  );
}

function flawsOf(
  options: readonly QuizOptionBlock[],
  { options: drafts, isTask, answer, line }: QuestionDraft,
): Flaw[] {
  const flaws: Flaw[] = [];
  if (options.length < 2) {
    const found = options.length === 0 ? 'no option' : 'one option';
    flaws.push(
      flawOf(
        'quiz-options-few',
        options[0]?.line ?? line,
        `There is ${found} to choose from.`,
        'Write at least two, each on a line such as `- A) Text`; an open question has no `Options:`.',
      ),
    );
  }
  const letters = drafts.filter(({ written }) => written !== undefined).length;
  const bare = drafts.find(({ written }) => written === undefined);
  if (!isTask && bare && letters > 0) {
    const text = quizText(bare.whole);
    flaws.push(
      flawOf(
        'quiz-syntax',
        bare.line,
        `The option \`${text}\` has no letter, although others have one.`,
        `Write \`- A) ${text}\` with its letter, or remove the letters of all options.`,
      ),
    );
  }
  if (isTask && answer === undefined) flaws.push(...unboxed(drafts));
  const known = new Set<string>();
  const saying = new Map<string, string>();
  for (const option of options) {
    const text = quizText(option.blocks);
    const source = quizSource(option.blocks);
    const same = source === '' ? undefined : saying.get(source);
    if (known.has(option.letter)) {
      flaws.push(
        flawOf(
          'quiz-option-repeated',
          option.line,
          `Two options have the letter \`${option.letter}\`.`,
          'Give each option a different letter.',
        ),
      );
    }
    if (same !== undefined) {
      flaws.push(
        flawOf(
          'quiz-option-repeated',
          option.line,
          `The options \`${same}\` and \`${option.letter}\` are the same: \`${text}\`.`,
          'Change one of them, or delete it.',
        ),
      );
    }
    if (!showsAnything(option.blocks)) {
      flaws.push(
        flawOf(
          'quiz-syntax',
          option.line,
          `The option \`${option.letter}\` is empty.`,
          'Write its text, or delete it.',
        ),
      );
    }
    known.add(option.letter);
    if (same === undefined) saying.set(source, option.letter);
  }
  return flaws;
}

/** Options without a box, so that it is unknown whether they are right. */
function unboxed(drafts: readonly OptionDraft[]): Flaw[] {
  return drafts.flatMap(({ isBare, line, whole }) => {
    const text = quizText(whole);
    return isBare
      ? flawOf(
          'quiz-syntax',
          line,
          `The option \`${text}\` has no box, although others have one.`,
          `Write \`- [ ] ${text}\`, or \`- [x] ${text}\` if it is right.`,
        )
      : [];
  });
}

function unanswered(line: number, isTask = false): Flaw {
  return flawOf(
    'quiz-answer-missing',
    line,
    'The question has no answer.',
    isTask
      ? 'Tick the right options: `- [x] Text`.'
      : 'Write `Answers:` with the letters of the right options below them.',
  );
}

export function flawOf(code: Flaw['code'], line: number, message: string, fix: string): Flaw {
  return { code, line, message, fix };
}
