import { describe, expect, test } from 'vitest';
import { chosenOption } from '../../../../../src/markdown/constructs/decisions/chosen.ts';

const titles = ['Redis', 'Stop, restart, and recover', 'Two-phase commit'];

describe('an option is chosen', () => {
  test.each([
    ['Redis. It is there.', 0],
    ['Redis, since it is there', 0],
    ['`redis` — it is there', 0],
    ['Two phase commit: slow and safe.', 2],
    ['Stop, restart, and recover.', 1],
    ['Stop.', 1],
    ['We chose Redis because it is there.', 0],
    ['We use the Two-phase commit for now.', 2],
    ['After a week we went with Redis.', 0],
    ['Option 2.', 1],
    ['Option C, with regret', 2],
  ])('by “%s”', (decision, index) => {
    expect(chosenOption(titles, decision)).toBe(index);
  });
});

describe('no option is chosen', () => {
  test.each([
    '',
    'Redis was rejected.',
    'Redis, although fast, is not safe.',
    'Redis stores everything in memory.',
    'Redis, for reads. Two-phase commit, for writes.',
    'With Redis the busiest server holds 30 GB.',
    'We use Redis or Two-phase commit.',
    'We would use Redis if it were safe.',
    'Something else.',
    'Option 9.',
    'Stop the service.',
    'Two.',
  ])('by “%s”', (decision) => {
    expect(chosenOption(titles, decision)).toBeUndefined();
  });

  test('by a letter where titles say “Option” themselves, unless one is meant', () => {
    expect(chosenOption(['Option B: Redis', 'Option A: Disk'], 'Option B.')).toBe(0);
    expect(chosenOption(['Option one', 'Option two'], 'Option B.')).toBeUndefined();
  });
});
