import { folded } from '../../structure/nodes.ts';
import type { Flaw, QuizOptionBlock } from './blocks.ts';
import { quizText } from './text.ts';

const letters = /^\(?([A-Za-z])[).]?$/;

/**
 * The letters in an answer line: `B`, `B, D`, `A and C`, `B)`, or `B) 2` with the text of the
 * option.
 *
 * @returns `undefined` if the line says anything else.
 */
export function lettersIn(
  value: string,
  options: readonly Pick<QuizOptionBlock, 'letter' | 'blocks'>[] = [],
): string[] | undefined {
  const parts = value
    .replace(/[.;,\s]+$/, '')
    .split(/\s*(?:[,;&+/]|\band\b)\s*|\s+/i)
    .filter((part) => part !== '');
  const found = parts.map((part) => letters.exec(part)?.[1]?.toUpperCase());
  if (parts.length > 0 && found.every((letter) => letter !== undefined)) return [...new Set(found)];
  const [, letter, text = ''] = /^\(?([A-Za-z])[).:]\s*(.+)$/s.exec(value) ?? [];
  const named = options.find((option) => option.letter === letter?.toUpperCase());
  return named && folded(text) === folded(quizText(named.blocks)) ? [named.letter] : undefined;
}

/** Marks the options that an answer line names, and reports errors in the line. */
export function settleAnswers(
  options: readonly QuizOptionBlock[],
  answer: { value: string; line: number },
): { options: QuizOptionBlock[]; flaws: Flaw[] } {
  const { value, line } = answer;
  const known = options.map(({ letter }) => letter);
  const found = lettersIn(value, options);
  const flaw = (code: Flaw['code'], message: string): Flaw => {
    return {
      code,
      line,
      message,
      fix: `Write the letters of the right options: \`Answers: ${known.slice(0, 2).join(', ')}\`.`,
    };
  };
  if (value === '') {
    return {
      options: [...options],
      flaws: [flaw('quiz-answer-missing', '`Answers:` does not name an option.')],
    };
  }
  if (found === undefined) {
    return {
      options: [...options],
      flaws: [flaw('quiz-answer-unknown', `\`${value}\` is not a list of letters.`)],
    };
  }
  const unknown = found.filter((letter) => !known.includes(letter));
  return {
    options: options.map((option) => ({ ...option, right: found.includes(option.letter) })),
    flaws: unknown.map((letter) =>
      flaw(
        'quiz-answer-unknown',
        `The answer \`${letter}\` is not one of the options ${known.map((each) => `\`${each}\``).join(', ')}.`,
      ),
    ),
  };
}
