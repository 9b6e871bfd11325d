import { keyOf } from './storage-keys.ts';

const key = keyOf('reader');
let reader: string | undefined;

/**
 * Sorts items in an order that is stable for one reader and different for each. If storage is blocked, the order
 * lasts as long as the page.
 *
 * @param name distinguishes lists.
 */
export function shuffled<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  name: string,
): Thing[] {
  const seed = (reader ??= readerSeed());
  const ranked = things.map((thing) => ({ thing, rank: hash(`${seed} ${name} ${nameOf(thing)}`) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ thing }) => thing);
}

function readerSeed(): string {
  const fresh = crypto.getRandomValues(new Uint32Array(2)).join('-');
  try {
    const kept = localStorage.getItem(key) ?? fresh;
    localStorage.setItem(key, kept);
    return kept;
  } catch {
    // Storage is blocked, so the order is new each time.
    return fresh;
  }
}

/** FNV-1a with a final mix, since names differ in their last letter only. */
function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619);
  value = Math.imul(value ^ (value >>> 16), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}
