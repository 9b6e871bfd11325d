import { type Card, createEmptyCard, fsrs, type Grade as FsrsGrade, Rating, State } from 'ts-fsrs';

/** How well the reader knew it. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/**
 * The stored state of a card for FSRS. Times are milliseconds since 1970, UTC, so a change of the time zone does not
 * affect cards.
 *
 * `[due, stability, difficulty, days scheduled, learning step, reviews, lapses, state, last review]`
 */
export type Kept = readonly [
  due: number,
  stability: number,
  difficulty: number,
  days: number,
  step: number,
  reviews: number,
  lapses: number,
  state: number,
  last: number,
];

const ratings: Record<Grade, FsrsGrade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** Without fuzz, so that the intervals on the buttons are exact. */
const scheduler = fsrs({ enable_fuzz: false });

/** The state after a grade. If the clock went back, no time has passed. */
export function graded(kept: Kept | undefined, grade: Grade, now: number): Kept {
  const at = Math.max(now, kept?.[8] ?? 0);
  return packed(scheduler.next(unpacked(kept, at), new Date(at), ratings[grade]).card);
}

/** When each grade would bring the card back, in milliseconds from now. */
export function intervals(kept: Kept | undefined, now: number): Record<Grade, number> {
  const until = (grade: Grade) => graded(kept, grade, now)[0] - Math.max(now, kept?.[8] ?? 0);
  return {
    again: until('again'),
    hard: until('hard'),
    good: until('good'),
    easy: until('easy'),
  };
}

/** Tolerance for a clock that is ahead: one day. */
const ahead = 86_400_000;
/** FSRS's maximum interval in days, with tolerance for another time zone. */
const most = 36_501;

/** Whether a value has the form of {@link Kept}, with values that FSRS accepts. */
export function isKept(value: unknown, now = Date.now()): value is Kept {
  if (!Array.isArray(value) || value.length !== 9) return false;
  const [due, stability, difficulty, days, step, reviews, lapses, state, last] = value as unknown[];
  return (
    isWhole(last, now + ahead) &&
    isWhole(due, last + most * ahead) &&
    isBetween(stability, 0.001, most) &&
    isBetween(difficulty, 1, 10) &&
    isWhole(days, most) &&
    isWhole(step, 10) &&
    isWhole(reviews, 1e6) &&
    isWhole(lapses, 1e6) &&
    // Learning, review or relearning, because stored cards have been graded.
    isBetween(state, State.Learning, State.Relearning) &&
    Number.isInteger(state)
  );
}

function isWhole(value: unknown, last: number): value is number {
  return Number.isSafeInteger(value) && isBetween(value, 0, last);
}

function isBetween(value: unknown, first: number, last: number): value is number {
  return typeof value === 'number' && value >= first && value <= last;
}

function unpacked(kept: Kept | undefined, now: number): Card {
  if (kept === undefined) return createEmptyCard(new Date(now));
  const [due, stability, difficulty, days, step, reps, lapses, state, last] = kept;
  return {
    due: new Date(due),
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: days,
    learning_steps: step,
    reps,
    lapses,
    state,
    last_review: new Date(last),
  };
}

function packed(card: Card): Kept {
  return [
    card.due.getTime(),
    rounded(card.stability),
    rounded(card.difficulty),
    card.scheduled_days,
    card.learning_steps,
    card.reps,
    card.lapses,
    card.state,
    card.last_review?.getTime() ?? 0,
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
