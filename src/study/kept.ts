import { endOfDay } from './queue.ts';
import { isKept, type Kept } from './schedule.ts';

/**
 * The schedule of the practice page, kept in the browser's `localStorage` and nowhere else, under
 * `tradeoff:<base>:practice`: `{ version: 1, cards: { "<post>#<id>": Kept }, begun: [day, count] }`, where a day is
 * its end by the reader's clock. An entry that is not of this form counts as none. `tradeoff:<base>:due` has the
 * times of the next reviews, earliest first, for the count beside the link to the page.
 */
export interface Practice {
  cards: Record<string, Kept>;
  /** Cards begun on the last day on which one was. */
  begun: [day: number, count: number];
}

export const practiceKey = `tradeoff:${import.meta.env.BASE_URL}:practice`;
const dueKey = `tradeoff:${import.meta.env.BASE_URL}:due`;
const version = 1;

/** What is kept; empty when the browser refuses its storage. */
export function readPractice(): Practice {
  try {
    return practiceOf(JSON.parse(localStorage.getItem(practiceKey) ?? 'null'));
  } catch {
    return { cards: {}, begun: [0, 0] };
  }
}

/** How many cards were begun on the day. */
export function begunToday({ begun: [day, count] }: Practice, now: number): number {
  return day === endOfDay(now) ? count : 0;
}

/**
 * Keeps a card's schedule, or forgets it. What another tab has kept meanwhile stays.
 *
 * @param begins whether the card is practised for the first time; -1 takes that back
 * @returns whether the browser kept it
 */
export function keepCard(
  key: string,
  kept: Kept | undefined,
  now: number,
  begins: -1 | 0 | 1 = 0,
): boolean {
  const before = readPractice();
  const { [key]: _old, ...others } = before.cards;
  const count = Math.max(0, begunToday(before, now) + begins);
  return keep({
    cards: kept === undefined ? others : { ...others, [key]: kept },
    begun: begins === 0 ? before.begun : [endOfDay(now), count],
  });
}

/** Adds schedules to those that are kept; of two for a card the one reviewed later stays. */
export function mergePractice(cards: unknown): number | undefined {
  const added = practiceOf({ version, cards, begun: [0, 0] }).cards;
  const { cards: before, begun } = readPractice();
  const merged = { ...before };
  for (const [key, kept] of Object.entries(added))
    if ((merged[key]?.[8] ?? 0) <= kept[8]) merged[key] = kept;
  return keep({ cards: merged, begun }) ? Object.keys(added).length : undefined;
}

/** Forgets everything. */
export function clearPractice(): void {
  try {
    localStorage.removeItem(practiceKey);
    localStorage.removeItem(dueKey);
  } catch {
    // Refused storage holds nothing.
  }
}

function keep(practice: Practice): boolean {
  const times = Object.values(practice.cards).map(([due]) => due);
  try {
    localStorage.setItem(practiceKey, JSON.stringify({ version, ...practice }));
    localStorage.setItem(
      dueKey,
      times
        .sort((a, b) => a - b)
        .slice(0, 100)
        .join(),
    );
    return true;
  } catch {
    return false;
  }
}

function practiceOf(entry: unknown): Practice {
  const none: Practice = { cards: {}, begun: [0, 0] };
  if (typeof entry !== 'object' || entry === null || !('cards' in entry)) return none;
  if (!('version' in entry) || entry.version !== version) return none;
  if (typeof entry.cards !== 'object' || entry.cards === null) return none;
  const all: [string, unknown][] = Object.entries(entry.cards);
  const begun: unknown = 'begun' in entry ? entry.begun : undefined;
  const isDay =
    Array.isArray(begun) && begun.length === 2 && begun.every((each) => Number.isFinite(each));
  return {
    cards: Object.fromEntries(all.filter((each): each is [string, Kept] => isKept(each[1]))),
    begun: isDay ? (begun as [number, number]) : [0, 0],
  };
}
