import { DrawingCache, cacheFile } from './cache.ts';
import { drawingKey, engineFingerprint } from './fingerprint.ts';
import { DrawingSessions } from './sessions.ts';
import type { DiagramDrawer, DrawingSettings, Outcome } from './contract.ts';
import type { Limits } from './session.ts';

export interface DrawerOptions {
  /** Folder of finished drawings; without it, everything is drawn each time. */
  cacheDir: string | undefined;
  settings?: Partial<DrawingSettings>;
  /** Limits for one diagram; the defaults are far above what a real one needs. */
  limits?: Limits;
}

const defaultSettings: DrawingSettings = { icons: [], layout: 'elk', unpatched: [] };

/** Outcomes that depend on the machine or on chance are not stored. */
function isLasting(outcome: Outcome): boolean {
  return 'drawn' in outcome || outcome.undrawn.reason !== 'failed';
}

/**
 * Makes a drawer. It does nothing until a diagram is requested that is not in the cache, and draws
 * each source only once, however often it is requested.
 */
export function newDrawer({ cacheDir, settings: given, limits }: DrawerOptions): DiagramDrawer {
  const settings = { ...defaultSettings, ...given };
  const cache = cacheDir === undefined ? undefined : new DrawingCache(cacheDir);
  const sessions = new DrawingSessions(settings, limits);
  const underway = new Map<string, Promise<Outcome>>();
  const drawn = new Set<string>();
  const cached = new Set<string>();
  /** Diagrams that are left to the reader's browser. */
  const undrawn = new Set<string>();
  let engine: string | undefined;

  const make = async (key: string, source: string): Promise<Outcome> => {
    const kept = await cache?.read(key);
    if (kept !== undefined) {
      if (!('drawn' in kept)) undrawn.add(key);
      else if (!drawn.has(key)) cached.add(key);
      return kept;
    }
    const outcome = await sessions.draw(source);
    if ('drawn' in outcome) drawn.add(key);
    else undrawn.add(key);
    if (isLasting(outcome)) await cache?.write(key, outcome);
    return outcome;
  };

  const keyOf = (source: string) => drawingKey((engine ??= engineFingerprint(settings)), source);

  return {
    async draw(source) {
      const key = keyOf(source);
      const before = underway.get(key);
      if (before !== undefined) return before;
      const outcome = make(key, source);
      underway.set(key, outcome);
      try {
        return await outcome;
      } finally {
        // Only diagrams in progress are held: the drawings of a large blog are not kept in memory.
        underway.delete(key);
      }
    },
    keep(source) {
      const key = keyOf(source);
      if (!drawn.has(key)) cached.add(key);
    },
    counts: () => ({ drawn: drawn.size, cached: cached.size }),
    cacheFiles: () => [...drawn, ...cached, ...undrawn].map(cacheFile),
    close: () => sessions.close(),
  };
}
