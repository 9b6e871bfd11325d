import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { socialImageSize } from '../social-images/look.ts';
import { absoluteHref, fileHref, readable, type AddressConfig } from '../config/addresses.ts';
import type { Options } from '../config/options.ts';
import { drawSocialImage } from './social-image.ts';
import type { Cover, Post, Preview } from './types.ts';

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
 * The picture of a post that page data, link previews, structured data and feeds name: its cover,
 * whether the page shows it or not, else its social image. Vector images do not count, because link
 * previews do not show them.
 *
 * @param socialImages the option; with `false`, posts without a cover have no picture.
 */
export function postPreview(
  post: Pick<Post, 'id' | 'title' | 'cover'>,
  address: AddressConfig,
  socialImages: Options['socialImages'],
): Preview | undefined {
  const cover = coverPreview(post.cover, address);
  if (cover !== undefined || socialImages === false) return cover;
  const url = absoluteHref(fileHref(`_tradeoff/social-images/${post.id}.png`, address), address);
  return { url, alt: post.title, type: types['png'], ...socialImageSize };
}

/** Whether the picture of a post is its social image, if the blog has any. */
export function hasSocialImage({ cover }: Pick<Post, 'cover'>): boolean {
  return cover === undefined || isVector(cover);
}

function isVector({ src }: Cover): boolean {
  return typeof src === 'string' ? extensionOf(src) === 'svg' : src.format === 'svg';
}

function extensionOf(src: string): string {
  return /\.(\w+)(?:[?#].*)?$/.exec(src)?.[1]?.toLowerCase() ?? '';
}

function coverPreview(cover: Cover | undefined, address: AddressConfig): Preview | undefined {
  if (cover === undefined || isVector(cover)) return undefined;
  const { src, alt } = cover;
  if (typeof src === 'string') {
    const url = absoluteHref(src, address);
    return { url, alt, type: types[extensionOf(src)], width: undefined, height: undefined };
  }
  const { width, height, format } = src;
  return { url: absoluteHref(src.src, address), alt, type: types[format], width, height };
}

/**
 * The length of the file behind {@link postPreview}; unknown for a file on another site.
 *
 * @param publicDir absolute path of the `public` folder, with a trailing slash.
 */
export async function previewBytes(
  post: Pick<
    Post,
    'cover' | 'preview' | 'kind' | 'title' | 'description' | 'content' | 'lang' | 'dir'
  >,
  { base }: AddressConfig,
  publicDir: string,
): Promise<number | undefined> {
  const { cover, preview } = post;
  if (preview === undefined) return undefined;
  if (cover === undefined || hasSocialImage(post)) return (await drawSocialImage(post)).length;
  const { src } = cover;
  const file = typeof src === 'string' ? publicFile(src, base, publicDir) : sourceFile(src);
  return file === undefined ? undefined : (await stat(file)).size;
}

function publicFile(src: string, base: string, publicDir: string): string | undefined {
  if (!src.startsWith('/') || src.startsWith('//')) return undefined;
  const path = readable(src.replace(/[?#].*$/, ''));
  const prefix = base.replace(/\/*$/, '/');
  return join(publicDir, path.startsWith(prefix) ? path.slice(prefix.length) : path);
}

/** Astro stores the path of an imported image next to the properties that it types. */
function sourceFile(image: object): string | undefined {
  const { fsPath } = image as { fsPath?: string };
  return fsPath?.replace(/\?.*$/, '');
}
