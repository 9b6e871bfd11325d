import { describe, expect, it } from 'vitest';
import {
  type Deck,
  type Studied,
  endOfDay,
  itemsOf,
  queueOf,
  weekAhead,
} from '../../../src/study/queue.ts';
import { type Kept, graded, intervals, isKept } from '../../../src/study/schedule.ts';

const now = new Date(2026, 10, 21, 12).getTime();
const day = 86_400_000;
const deck = (post: string, cards: string[], questions: string[] = []): Deck => ({
  ...{ post, cards, questions },
  title: post,
  href: `/${post}/`,
});
const kept = (due: number): Kept => [due, 3, 5, 3, 0, 2, 0, 2, due - 3 * day];
const studied = (given: Partial<Studied> = {}): Studied => ({
  kept: {},
  missed: new Set(),
  now,
  freshLeft: 20,
  ...given,
});
const keys = (items: { key: string }[]) => items.map(({ key }) => key);

describe('the queue', () => {
  const decks = [deck('n/a', ['c-1', 'c-2']), deck('n/b', ['c-3', 'c-3<'], ['q-1', 'q-2'])];

  it('asks what is due, the longest first, then missed questions, then new cards of begun decks', () => {
    const given = studied({
      kept: { 'n/b#c-3': kept(now - day), 'n/a#c-1': kept(now - 2 * day) },
      missed: new Set(['n/b#q-2']),
    });
    expect(keys(queueOf(decks, given))).toEqual([
      'n/a#c-1',
      'n/b#c-3',
      'n/b#q-2',
      'n/a#c-2',
      'n/b#c-3<',
    ]);
  });

  it('leaves out what is due tomorrow and begins no more than the day allows', () => {
    const given = studied({ kept: { 'n/a#c-1': kept(now + day) }, freshLeft: 1 });
    expect(keys(queueOf(decks, given))).toEqual(['n/a#c-2']);
  });

  it('has all of one post when the reader asks for it', () => {
    expect(keys(queueOf(decks, studied({ freshLeft: 0 }), 'n/b'))).toEqual(['n/b#c-3', 'n/b#c-3<']);
  });

  it('loses only the cards of a post that is gone', () => {
    const given = studied({ kept: { 'n/gone#c-9': kept(now - day), 'n/a#c-1': kept(now - day) } });
    expect(keys(queueOf([deck('n/a', ['c-1'])], given))).toEqual(['n/a#c-1']);
  });

  it('takes 2,000 cards in a moment', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      deck(
        `n/${index}`,
        Array.from({ length: 20 }, (__, card) => `c-${card}`),
      ),
    );
    const all = Object.fromEntries(
      itemsOf(many, studied()).map(({ key }, index) => [key, kept(now - index)]),
    );
    const queue = queueOf(many, studied({ kept: all }));
    expect(queue).toHaveLength(2000);
    expect(queue[0]?.due).toBe(now - 1999);
  });
});

it('counts the days ahead by the local day', () => {
  const items = itemsOf(
    [deck('n/a', ['c-1', 'c-2', 'c-3'])],
    studied({
      kept: {
        'n/a#c-1': kept(endOfDay(now)),
        'n/a#c-2': kept(endOfDay(now) + 1),
        'n/a#c-3': kept(endOfDay(now, 6)),
      },
    }),
  );
  expect(weekAhead(items, 1, now)).toEqual([1, 1, 0, 0, 0, 0, 1]);
});

describe('the schedule', () => {
  it('brings a card back the later the better it was known', () => {
    const until = intervals(undefined, now);
    expect(until.again).toBeLessThan(until.hard);
    expect(until.hard).toBeLessThan(until.good);
    expect(until.good).toBeLessThan(until.easy);
    expect(until.easy).toBeGreaterThan(day);
  });

  it('is what the button said, and can be kept as JSON', () => {
    const first = graded(undefined, 'good', now);
    expect(first[0] - now).toBe(intervals(undefined, now).good);
    const read: unknown = JSON.parse(JSON.stringify(first));
    expect(isKept(read)).toBe(true);
    expect(graded(read as Kept, 'good', now + 600_000)[0]).toBeGreaterThan(now + day);
  });

  it('bears a clock that goes back', () => {
    const later = graded(graded(undefined, 'good', now), 'good', now + 600_000);
    const back = graded(later, 'good', now - 30 * day);
    expect(back[8]).toBe(later[8]);
    expect(back[0]).toBeGreaterThan(later[8]);
  });
});
