import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import { cardFingerprint } from './fingerprint.ts';
import { missingCharacters, readCardFonts, type CardFont } from './fonts.ts';
import { cardText, cardTree, textNode, type Measure } from './layout.ts';
import { cardSize, lineHeight } from './look.ts';
import type { CardDrawer } from './types.ts';

export interface CardDrawerOptions {
  /** Absolute paths of the owner's font files. */
  fonts: readonly string[];
  /** Absolute path of the folder that keeps cards; without one every card is drawn. */
  cacheDir: string | undefined;
}

/** A drawer of cards. Fonts are read, and the engine is loaded, when the first card is asked for. */
export function newCardDrawer({ fonts: own, cacheDir }: CardDrawerOptions): CardDrawer {
  let read: CardFont[] | undefined;
  const fonts = () => (read ??= readCardFonts(own));
  let fingerprint: string | undefined;
  const look = () => (fingerprint ??= cardFingerprint());
  let engine: Promise<Renderer> | undefined;
  const drawn = new Set<string>();
  const cached = new Set<string>();
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  const keep = async (file: string, png: Uint8Array): Promise<void> => {
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, png);
    await rename(draft, file);
  };

  return {
    draw(source) {
      const digests = fonts().map(({ digest }) => digest);
      const key = hash(JSON.stringify([look(), digests, source]));
      const make = async () => {
        const file = cacheDir === undefined ? undefined : join(cacheDir, cacheFile(key));
        const kept = file === undefined ? undefined : await readKept(file);
        if (kept !== undefined) {
          if (!drawn.has(key)) cached.add(key);
          return kept;
        }
        engine ??= startEngine(fonts());
        const renderer = await engine;
        const tree = await cardTree(source, measureWith(renderer));
        const png = await renderer.render(tree, { ...cardSize, format: 'png', lang: source.lang });
        drawn.add(key);
        if (cacheDir !== undefined && file !== undefined) {
          await mkdir(cacheDir, { recursive: true });
          await keep(file, png);
        }
        return png;
      };
      const promise =
        underWay.get(key) ??
        make().finally(() => {
          underWay.delete(key);
        });
      underWay.set(key, promise);
      return promise;
    },
    missing: (source) => missingCharacters(cardText(source), fonts()),
    counts: () => ({ drawn: drawn.size, cached: cached.size }),
    cacheFiles: () => [...drawn, ...cached].map(cacheFile),
  };
}

function cacheFile(key: string): string {
  return `${key}.png`;
}

/** Its native code is loaded by the project's first card, so that a system without it can do all else. */
async function startEngine(fonts: readonly CardFont[]): Promise<Renderer> {
  const load = createRequire(import.meta.url);
  const takumi = load('@takumi-rs/core') as typeof import('@takumi-rs/core');
  const renderer = new takumi.Renderer();
  for (const { data } of fonts) await renderer.registerFont({ data });
  return renderer;
}

function measureWith(renderer: Renderer): Measure {
  return async (text, size, style) => {
    const { height } = await renderer.measure(textNode(text, size, style));
    return Math.round(height / (size * lineHeight));
  };
}

async function readKept(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
