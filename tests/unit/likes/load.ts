import { randomInt, randomUUID } from 'node:crypto';
import type { Counts, Vote } from '../../../src/likes/contract.ts';

export interface Ballot {
  voter: string;
  vote: Vote;
}

/**
 * Requests of many readers in random order. Each reader has one opinion and sends it twice, as a
 * retry does; the second half of the readers changed their minds.
 *
 * @returns the requests, in two rounds that follow each other, and the counts after them
 */
export function ballots(readers: number): { rounds: Ballot[][]; expected: Counts } {
  const voters = Array.from({ length: readers }, (_, index) => ({
    voter: randomUUID(),
    vote: (['up', 'down', null] as const)[index % 3] ?? null,
  }));
  const first = voters.map(({ voter }) => ({ voter, vote: 'up' as const }));
  const count = (wanted: Vote): number => voters.filter(({ vote }) => vote === wanted).length;
  return {
    rounds: [shuffled(first), shuffled([...voters, ...voters])],
    expected: { up: count('up'), down: count('down') },
  };
}

export function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
  }
  return mixed;
}

/** Runs tasks, with a maximum number at once. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await task(item);
    }),
  );
}
