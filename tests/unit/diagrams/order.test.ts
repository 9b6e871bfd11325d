import { describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { everyKind, type Fixture } from './fixtures.ts';

/** The bytes of each diagram in the order in which a new worker draws them. */
async function outcomes(fixtures: readonly Fixture[]): Promise<Map<string, string>> {
  const drawer = newDrawer({ cacheDir: undefined });
  const found = new Map<string, string>();
  try {
    for (const { name, source } of fixtures) {
      found.set(name, JSON.stringify(await drawer.draw(source)));
    }
  } finally {
    await drawer.close();
  }
  return found;
}

/** A different order for each number; the same order for the same number. */
function shuffled(fixtures: readonly Fixture[], seed: number): Fixture[] {
  let state = seed;
  const list = [...fixtures];
  for (let last = list.length - 1; last > 0; last -= 1) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const other = Math.floor((state / 2147483648) * (last + 1));
    [list[last], list[other]] = [list[other] as Fixture, list[last] as Fixture];
  }
  return list;
}

describe('a diagram of each kind', () => {
  it('is drawn alone as it is drawn after others, in any order', async () => {
    const alone = new Map<string, string>();
    for (const fixture of everyKind) {
      for (const [name, outcome] of await outcomes([fixture])) alone.set(name, outcome);
    }
    for (const [name, outcome] of alone) {
      expect(outcome, `${name} alone`).toMatch(/^\{"drawn":/);
    }
    for (const seed of [1, 2, 3]) {
      const after = await outcomes(shuffled(everyKind, seed));
      for (const [name, outcome] of after) {
        expect(outcome, `${name} in order ${seed}`).toBe(alone.get(name));
      }
    }
  }, 900_000);
});
