import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { absoluteHref, type AddressConfig } from '../config/addresses.ts';
import type { Post, Preview } from './types.ts';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

/**
 * The one picture of a post that page data, link previews, structured data and feeds name: its cover, whether
 * the page shows it or not. A vector drawing is none, because link previews show no such picture.
 */
export function postPreview(
  { cover }: Pick<Post, 'cover'>,
  address: AddressConfig,
): Preview | undefined {
  if (cover === undefined) return undefined;
  const { src, alt } = cover;
  if (typeof src === 'string') {
    const extension = /\.(\w+)(?:[?#].*)?$/.exec(src)?.[1]?.toLowerCase() ?? '';
    if (extension === 'svg') return undefined;
    const url = absoluteHref(src, address);
    return { url, alt, type: types[extension], width: undefined, height: undefined };
  }
  if (src.format === 'svg') return undefined;
  const { width, height, format } = src;
  return { url: absoluteHref(src.src, address), alt, type: types[format], width, height };
}

/**
 * The length of the file behind {@link postPreview}; unknown for a file of another site.
 *
 * @param publicDir absolute path of the `public` folder, with a trailing slash.
 */
export async function previewBytes(
  { cover }: Pick<Post, 'cover'>,
  { base }: AddressConfig,
  publicDir: string,
): Promise<number | undefined> {
  if (cover === undefined) return undefined;
  const { src } = cover;
  const file = typeof src === 'string' ? publicFile(src, base, publicDir) : sourceFile(src);
  return file === undefined ? undefined : (await stat(file)).size;
}

function publicFile(src: string, base: string, publicDir: string): string | undefined {
  if (!src.startsWith('/') || src.startsWith('//')) return undefined;
  const path = decodeURIComponent(src.replace(/[?#].*$/, ''));
  const prefix = base.replace(/\/*$/, '/');
  return join(publicDir, path.startsWith(prefix) ? path.slice(prefix.length) : path);
}

/** Astro keeps the path of an imported image beside the properties that it types. */
function sourceFile(image: object): string | undefined {
  const { fsPath } = image as { fsPath?: string };
  return fsPath?.replace(/\?.*$/, '');
}
