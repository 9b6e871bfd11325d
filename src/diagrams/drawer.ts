import { DrawingCache } from './cache.ts';
import { drawingKey, engineFingerprint } from './fingerprint.ts';
import { DrawingSession } from './session.ts';
import type { DiagramDrawer } from './contract.ts';
import type { Outcome } from './draw.ts';
import type { Limits } from './session.ts';

export interface DrawerOptions {
  /** Folder of drawings already made; undefined draws every time. */
  cacheDir: string | undefined;
  /** Of one diagram; the defaults are far above what a real one takes. */
  limits?: Limits;
}

/** Outcomes that a change of machine or luck could alter are not kept. */
function isLasting(outcome: Outcome): boolean {
  return 'drawn' in outcome || outcome.undrawn.reason !== 'failed';
}

/**
 * Makes a drawer. It starts nothing before a diagram that is not in the cache is asked for, and
 * the same source is drawn once however often it is asked for.
 */
export function newDrawer({ cacheDir, limits }: DrawerOptions): DiagramDrawer {
  const cache = cacheDir === undefined ? undefined : new DrawingCache(cacheDir);
  const session = new DrawingSession(limits);
  const underway = new Map<string, Promise<Outcome>>();
  const counts = { drawn: 0, cached: 0 };
  let engine: string | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const make = async (key: string, source: string): Promise<Outcome> => {
    const kept = await cache?.read(key);
    if (kept !== undefined) {
      counts.cached += 1;
      return kept;
    }
    const turn = queue.then(() => session.draw(source));
    queue = turn.catch(() => undefined);
    const outcome = await turn;
    if ('drawn' in outcome) counts.drawn += 1;
    if (isLasting(outcome)) await cache?.write(key, outcome);
    return outcome;
  };

  return {
    async draw(source) {
      engine ??= engineFingerprint();
      const key = drawingKey(engine, source);
      const before = underway.get(key);
      if (before !== undefined) return before;
      const outcome = make(key, source);
      underway.set(key, outcome);
      try {
        return await outcome;
      } finally {
        // Only what is being drawn is held: the drawings of a large blog are not kept in memory.
        underway.delete(key);
      }
    },
    counts: () => ({ ...counts }),
    close: () => session.close(),
  };
}
