import type { MdastNode } from 'satteri';
import type { QuestionBlock } from './blocks.ts';
import { letterAt } from './blocks.ts';
import type { OptionDraft } from './options.ts';
import { flawOf, newDraft, settled } from './settle.ts';

/** A question of the front matter; its texts are Markdown. */
export interface WrittenQuestion {
  q: string;
  options: string[];
  /** Indices of the right options, 0-based. */
  answers: number[];
  /** For an open question. */
  answer?: string | undefined;
  explanation?: string | undefined;
  /** Relative to the file. */
  line: number;
}

/**
 * The questions of `quizzes:` in a front matter. Their lines are lines of the file, not of the body.
 *
 * @param parse turns a text into blocks.
 */
export function writtenQuestions(
  questions: readonly WrittenQuestion[],
  parse: (markdown: string) => MdastNode[],
): QuestionBlock[] {
  return questions.map(({ q, options, answers, answer, explanation = '', line }) => {
    const draft = newDraft(line, parse(q));
    draft.explanation = parse(explanation);
    draft.hasOptions = options.length > 0;
    draft.options = options.map((text, index): OptionDraft => {
      const blocks = parse(text);
      const right = answers.includes(index);
      return { written: undefined, blocks, whole: blocks, right, note: [], line };
    });
    // The boxes of tasks also mark each option as right or wrong.
    draft.isTask = true;
    if (answer !== undefined) draft.answer = { blocks: parse(answer), line };
    for (const index of answers.filter((each) => options[each] === undefined)) {
      const last = options.length - 1;
      draft.flaws.push(
        flawOf(
          'quiz-answer-unknown',
          line,
          `The answer ${index} is not one of the ${options.length} options.`,
          `Count from 0: \`0\` is the first (${letterAt(0)}), \`${Math.max(last, 0)}\` the last.`,
        ),
      );
    }
    return settled(draft);
  });
}
