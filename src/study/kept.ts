import { endOfDay } from './queue.ts';
import { isKept, type Kept } from './schedule.ts';
import { type Fitting, fittingEntries, isRecord, readKept } from './storage.ts';
import { keyOf } from './storage-keys.ts';

/**
 * The schedule of the practice page, kept in the browser's `localStorage` and nowhere else, as `practice`: `{
 * version: 1, cards: { "<post>#<id>": Kept }, begun: [day, count] }`, where a day is the time of its end on the
 * reader's clock. Data of another form is moved aside. `due` has the times of the next reviews, earliest first, for
 * the count beside the link to the page.
 */
export interface Practice {
  cards: Record<string, Kept>;
  /** The last day on which new cards were started, and how many. */
  begun: [day: number, count: number];
}

export const practiceKey = keyOf('practice');
const dueKey = keyOf('due');
const version = 1;

/** The stored data; empty if storage is blocked. */
export function readPractice(): Practice {
  try {
    return readKept('practice', practiceOf, (practice) => ({ version, ...practice }));
  } catch {
    return { cards: {}, begun: [0, 0] };
  }
}

/** How many new cards were started on a day. */
export function begunToday({ begun: [day, count] }: Practice, now: number): number {
  return day === endOfDay(now) ? count : 0;
}

/**
 * Stores or deletes a card's schedule. Keeps what another tab has stored meanwhile.
 *
 * @param begins whether the card is practised for the first time; -1 undoes that
 * @returns whether the browser stored it
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

/**
 * Adds schedules to the stored ones. Of two for a card, the one reviewed later wins. Invalid ones are left out.
 *
 * @param cards of a file; `undefined` where it has none.
 * @param leaves called with the number that was left out.
 * @returns how many were read, or `undefined` if storage is blocked.
 */
export function mergePractice(
  cards: unknown,
  leaves: (count: number) => void = () => undefined,
): number | undefined {
  const added = Object.entries(fittingEntries(cards, isKept).value);
  const { cards: before, begun } = readPractice();
  const merged = new Map(Object.entries(before));
  for (const [key, kept] of added)
    if ((merged.get(key)?.[8] ?? 0) <= kept[8]) merged.set(key, kept);
  if (!keep({ cards: Object.fromEntries(merged), begun })) return undefined;
  const size = isRecord(cards) ? Object.keys(cards).length : cards === undefined ? 0 : 1;
  leaves(size - added.length);
  return added.length;
}

/** Deletes everything. */
export function clearPractice(): void {
  try {
    localStorage.removeItem(practiceKey);
    localStorage.removeItem(dueKey);
  } catch {
    // Storage is blocked, so there is nothing to delete.
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

function practiceOf(entry: unknown): Fitting<Practice> {
  const isEntry = isRecord(entry) && entry['version'] === version;
  const { cards, begun } = isEntry ? entry : {};
  const { value, fits } = fittingEntries(cards, isKept);
  return {
    value: { cards: value, begun: isDay(begun) ? begun : [0, 0] },
    fits: fits && (isEntry || entry === undefined) && (begun === undefined || isDay(begun)),
  };
}

function isDay(begun: unknown): begun is [number, number] {
  return (
    Array.isArray(begun) &&
    begun.length === 2 &&
    begun.every((each) => Number.isSafeInteger(each) && each >= 0)
  );
}
