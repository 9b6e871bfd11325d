import type { Kept } from './schedule.ts';

/** What a post has to practise, as `practice/decks.json` tells it. */
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

/** Something to be asked. */
export interface Item {
  /** `post#id`, under which the schedule is kept. */
  key: string;
  deck: Deck;
  /** Of the element on the post's page. */
  id: string;
  kind: 'card' | 'question';
  /** Whether the back is asked. */
  reversed: boolean;
  /** Whether it was never practised. */
  fresh: boolean;
  due: number;
}

/** What is known of the reader. */
export interface Studied {
  kept: Readonly<Record<string, Kept>>;
  /** Keys of the questions that were answered wrong last. */
  missed: ReadonlySet<string>;
  now: number;
  /** How many cards that were never practised may still be begun today. */
  freshLeft: number;
}

/** How many cards are begun on one day, so that the days after it stay short. */
export const freshPerDay = 20;

/** Everything that could be asked of the decks, due or not. */
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
        // A question is practised once it was missed.
        .filter(({ key, fresh }) => !fresh || missed.has(key)),
      ...deck.cards.map((id) => item(id, 'card')),
    ];
  });
}

/**
 * What to ask today, in order: what is due, the longest first; questions that were missed; then cards that were
 * never practised, as many as the day allows, those of decks that were begun before the others.
 *
 * @param post when the reader chose to study one, only that, without the limit of a day
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

/** The last millisecond of a day of the reader's. */
export function endOfDay(now: number, days = 0): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days + 1).getTime() - 1;
}
