import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import { socialImageFingerprint } from './fingerprint.ts';
import { missingCharacters, readImageFonts, type ImageFont } from './fonts.ts';
import { imageText, imageTree, textNode, type Measure } from './layout.ts';
import { socialImageSize, lineHeight } from './look.ts';
import type { SocialImageDrawer } from './types.ts';

export interface SocialImageDrawerOptions {
  /** Absolute paths of the owner's font files. */
  fonts: readonly string[];
  /** Absolute path of the folder that keeps social images; without one every one is drawn. */
  cacheDir: string | undefined;
}

/** A drawer of social images. Fonts are read, and the engine is loaded, when the first one is asked for. */
export function newSocialImageDrawer({
  fonts: own,
  cacheDir,
}: SocialImageDrawerOptions): SocialImageDrawer {
  let read: ImageFont[] | undefined;
  const fonts = () => (read ??= readImageFonts(own));
  let fingerprint: string | undefined;
  const look = () => (fingerprint ??= socialImageFingerprint());
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
        const tree = await imageTree(source, measureWith(renderer));
        const png = await renderer.render(tree, {
          ...socialImageSize,
          format: 'png',
          lang: source.lang,
        });
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
    missing: (source) => missingCharacters(imageText(source), fonts()),
    counts: () => ({ drawn: drawn.size, cached: cached.size }),
    cacheFiles: () => [...drawn, ...cached].map(cacheFile),
  };
}

function cacheFile(key: string): string {
  return `${key}.png`;
}

/** Its native code is loaded by the project's first social image, so that a system without it can do all else. */
async function startEngine(fonts: readonly ImageFont[]): Promise<Renderer> {
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
