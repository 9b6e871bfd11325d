import type { Kept } from './schedule.ts';

/** The deck of a post in `practice/decks.json`. */
export interface Deck {
  /** `collection/slug`. */
  post: string;
  title: string;
  href: string;
  /** Ids of its cards; one that is asked both ways ends in `<`. */
  cards: string[];
  /** Ids of its questions. */
  questions: string[];
}

/** A card or question to practise. */
export interface Item {
  /** `post#id`, under which the schedule is kept. */
  key: string;
  deck: Deck;
  /** Id of the element on the post's page. */
  id: string;
  kind: 'card' | 'question';
  /** Whether the back is shown first. */
  reversed: boolean;
  /** Whether it was never practised. */
  fresh: boolean;
  due: number;
}

/** The reader's data. */
export interface Studied {
  kept: Readonly<Record<string, Kept>>;
  /** Keys of the questions whose last answer was wrong. */
  missed: ReadonlySet<string>;
  now: number;
  /** How many new cards can still be started today. */
  freshLeft: number;
}

/** Maximum number of new cards a day, so that later reviews stay manageable. */
export const freshPerDay = 20;

/** All cards and questions of the decks, due or not. */
export function itemsOf(decks: readonly Deck[], { kept, missed, now }: Studied): Item[] {
  return decks.flatMap((deck) => {
    const item = (written: string, kind: Item['kind']): Item => {
      const key = `${deck.post}#${written}`;
      const known = kept[key];
      return {
        key,
        deck,
        id: written.replace(/<$/, ''),
        kind,
        reversed: written.endsWith('<'),
        fresh: known === undefined,
        due: known?.[0] ?? now,
      };
    };
    return [
      ...deck.questions
        .map((id) => item(id, 'question'))
        // A question is practised only after a wrong answer.
        .filter(({ key, fresh }) => !fresh || missed.has(key)),
      ...deck.cards.map((id) => item(id, 'card')),
    ];
  });
}

/**
 * What to practise today, in order: due cards, the most overdue first; questions that were missed; then new cards up
 * to the daily maximum, with decks already started first.
 *
 * @param post only this post, without the daily maximum
 */
export function queueOf(decks: readonly Deck[], studied: Studied, post?: string): Item[] {
  const items = itemsOf(decks, studied).filter(
    ({ deck }) => post === undefined || deck.post === post,
  );
  const end = endOfDay(studied.now);
  const due = items.filter(({ fresh, due: at }) => !fresh && at <= end);
  const begun = new Set(items.filter(({ fresh }) => !fresh).map(({ deck }) => deck));
  const missed = items.filter(({ fresh, kind }) => fresh && kind === 'question');
  const fresh = items.filter(({ fresh: isFresh, kind }) => isFresh && kind === 'card');
  const inOrder = [
    ...fresh.filter(({ deck }) => begun.has(deck)),
    ...fresh.filter(({ deck }) => !begun.has(deck)),
  ];
  return [
    ...due.sort((a, b) => a.due - b.due),
    ...missed,
    ...inOrder.slice(0, post === undefined ? Math.max(0, studied.freshLeft) : undefined),
  ];
}

/** How many reviews fall due today and on each of the six days after it, by the reader's clock. */
export function weekAhead(items: readonly Item[], today: number, now: number): number[] {
  const days = Array.from({ length: 7 }, (_, day) => endOfDay(now, day));
  const counts = days.map(
    (end, day) =>
      items.filter(
        ({ fresh, due }) => !fresh && due <= end && due > (days[day - 1] ?? Number.MAX_VALUE),
      ).length,
  );
  return [today, ...counts.slice(1)];
}

/** The last millisecond of a day in the reader's time zone. */
export function endOfDay(now: number, days = 0): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days + 1).getTime() - 1;
}
