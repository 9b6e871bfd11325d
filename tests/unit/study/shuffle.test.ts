import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The module as a page loads it, for a reader whose browser has stored this seed. */
async function reader(seed: string | undefined) {
  vi.resetModules();
  const kept = new Map(seed === undefined ? [] : [['tradeoff:/:reader', seed]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const { shuffled } = await import('../../../src/study/shuffle.ts');
  const letters = ['A', 'B', 'C', 'D'];
  return { kept, order: (name: string) => shuffled(letters, (letter) => letter, name).join('') };
}

describe('the order of options', () => {
  it('is the same at every visit of one reader', async () => {
    const first = await reader(undefined);
    const order = first.order('q-1');
    const [seed] = first.kept.values();
    expect((await reader(seed)).order('q-1')).toBe(order);
  });

  it('differs between readers and between questions, and every order occurs', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const { order } = await reader(String(seed));
      for (let name = 0; name < 10; name += 1) orders.add(order(`q-${name}`));
    }
    expect(orders.size).toBe(24);
  });

  it('lasts as long as the page where storage is refused', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { shuffled } = await import('../../../src/study/shuffle.ts');
    const order = () => shuffled(['A', 'B', 'C'], (letter) => letter, 'q').join('');
    expect(order()).toBe(order());
  });
});
