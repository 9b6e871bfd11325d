import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Renderer } from '@takumi-rs/core';
import { socialImageFingerprint } from './fingerprint.ts';
import { missingCharacters, readImageFonts, type ImageFont } from './fonts.ts';
import { imageText, imageTree, textNode, type Measure } from './layout.ts';
import { socialImageSize, lineHeight } from './look.ts';
import type { ImageCache, SocialImageDrawer } from './types.ts';

export interface SocialImageDrawerOptions {
  /** Absolute paths of the owner's font files. */
  fonts: readonly string[];
  /** Caches images between runs. Without it, every one is drawn. */
  cache: ImageCache | undefined;
}

/** Creates a drawer of social images. Fonts and the engine are loaded with the first image. */
export function newSocialImageDrawer({
  fonts: own,
  cache,
}: SocialImageDrawerOptions): SocialImageDrawer {
  let read: ImageFont[] | undefined;
  const fonts = () => (read ??= readImageFonts(own));
  let fingerprint: string | undefined;
  const look = () => (fingerprint ??= socialImageFingerprint());
  let engine: Promise<Renderer> | undefined;
  const drawn = new Set<string>();
  const cached = new Set<string>();
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  return {
    draw(source) {
      const digests = fonts().map(({ digest }) => digest);
      const key = hash(JSON.stringify([look(), digests, source]));
      const make = async () => {
        const kept = await cache?.read(cacheFile(key));
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
        await cache?.write(cacheFile(key), png);
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

/** Loads the native code with the first social image, so that everything else works on systems without it. */
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

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
