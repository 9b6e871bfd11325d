import type { FeedItem } from './types.ts';

/** When the last of the items changed: the same for the same posts, whenever they are built. */
export function newest(items: readonly FeedItem[]): Date | undefined {
  const times = items.map(({ published, updated }) => (updated ?? published).getTime());
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}
