import { type Card, createEmptyCard, fsrs, type Grade as FsrsGrade, Rating } from 'ts-fsrs';

/** How well the reader knew it. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/**
 * What is kept of a card, as FSRS needs it. Times are milliseconds since 1970, UTC, so a change of the time zone
 * moves no card.
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

/** Without chance, so that the intervals on the buttons are those that follow. */
const scheduler = fsrs({ enable_fuzz: false });

/** What is kept after a grade. A clock that went back counts as standing still. */
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

/** Whether a value has the form of {@link Kept}. */
export function isKept(value: unknown): value is Kept {
  return Array.isArray(value) && value.length === 9 && value.every((each) => Number.isFinite(each));
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
