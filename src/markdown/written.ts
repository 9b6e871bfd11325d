import type { z } from 'zod';
import { flashcard, quizQuestion } from '../schema/base.ts';
import type { WrittenCard } from './constructs/flashcards/written.ts';
import type { WrittenQuestion } from './constructs/quiz/written.ts';

/** The place of a key in a front matter, described for its author. */
type KeyLine = (path: (string | number)[]) => number;

/** The questions of `quizzes` that have the right shape; the schema reports the others. */
export function questionsOf(value: unknown, keyLine: KeyLine): WrittenQuestion[] {
  return entriesOf('quizzes', quizQuestion, value, keyLine);
}

/** The cards of `flashcards` that have the right shape; the schema reports the others. */
export function cardsOf(value: unknown, keyLine: KeyLine): WrittenCard[] {
  return entriesOf('flashcards', flashcard, value, keyLine);
}

function entriesOf<Shape extends z.ZodType<object>>(
  key: string,
  shape: Shape,
  value: unknown,
  keyLine: KeyLine,
): (z.output<Shape> & { line: number })[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((written: unknown, index) => {
    const { data } = shape.safeParse(written);
    return data ? [{ ...data, line: keyLine([key, index]) }] : [];
  });
}
