import { flashcard, quizQuestion } from '../schema/base.ts';
import type { WrittenCard } from './cards/written.ts';
import type { WrittenQuestion } from './quizzes/written.ts';

/** Where a key of a front matter is, as its reader knows. */
type KeyLine = (path: (string | number)[]) => number;

/** The questions of `quizzes` that have the right shape; the schema reports the others. */
export function questionsOf(value: unknown, keyLine: KeyLine): WrittenQuestion[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((written: unknown, index) => {
    const { data } = quizQuestion.safeParse(written);
    return data ? [{ ...data, line: keyLine(['quizzes', index]) }] : [];
  });
}

/** The cards of `flashcards` that have the right shape; the schema reports the others. */
export function cardsOf(value: unknown, keyLine: KeyLine): WrittenCard[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((written: unknown, index) => {
    const { data } = flashcard.safeParse(written);
    return data ? [{ ...data, line: keyLine(['flashcards', index]) }] : [];
  });
}
