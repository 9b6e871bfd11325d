import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hasSocialImage, postPreview, previewBytes } from '../../../src/data/preview.ts';
import type { Cover } from '../../../src/data/types.ts';
import { address, pageOf } from '../papermod/page.ts';

const post = { id: 'designs/a', title: 'T' };

const cover = (src: unknown) => ({
  cover: { src, alt: 'A', caption: undefined, hiddenInList: true, hiddenInSingle: true } as Cover,
});

test.each([
  ['/blogs/c.PNG', { url: 'https://ex.org/blogs/c.PNG', type: 'image/png' }],
  ['https://cdn.example/c.webp?w=2', { url: 'https://cdn.example/c.webp?w=2', type: 'image/webp' }],
  ['https://cdn.example/c', { url: 'https://cdn.example/c', type: undefined }],
  ['/blogs/c.svg', undefined],
  [
    { src: '/blogs/_astro/c.jpg', format: 'jpg', width: 3, height: 2 },
    { url: 'https://ex.org/blogs/_astro/c.jpg', type: 'image/jpeg', width: 3, height: 2 },
  ],
])('the cover %j stands for a post as %j', (src, preview) => {
  const found = postPreview({ ...post, ...cover(src) }, address, false);
  if (preview === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject({ alt: 'A', ...preview });
});

test('a post without a picture of its own has a card, unless the blog has none', () => {
  const cards = { fonts: [] };
  const card = {
    url: 'https://ex.org/blogs/_tradeoff/social-images/designs/a.png',
    alt: 'T',
    type: 'image/png',
    width: 1200,
    height: 630,
  };
  for (const without of [{ cover: undefined }, cover('/c.svg')]) {
    expect(hasSocialImage(without)).toBe(true);
    expect(postPreview({ ...post, ...without }, address, cards)).toEqual(card);
    expect(postPreview({ ...post, ...without }, address, false)).toBeUndefined();
  }
  expect(hasSocialImage(cover('/c.png'))).toBe(false);
  expect(postPreview({ ...post, ...cover('/c.png') }, address, cards)?.url).toBe(
    'https://ex.org/c.png',
  );
});

test('a file of the blog has a length, one of others has none', async () => {
  const publicDir = fileURLToPath(new URL('.', import.meta.url));
  const { length } = readFileSync(new URL('preview.test.ts', import.meta.url));
  const { post: read } = await pageOf('---\ntitle: T\n---\n\nText.', { socialImages: false });
  const bytes = (src: unknown) => {
    const own = { ...read, ...cover(src) };
    return previewBytes({ ...own, preview: postPreview(own, address, false) }, address, publicDir);
  };
  expect(await bytes('/blogs/preview.test.ts')).toBe(length);
  expect(await bytes({ fsPath: `${publicDir}preview.test.ts?x`, src: '/a.png' })).toBe(length);
  expect(await bytes('https://cdn.example/c.png')).toBeUndefined();
  expect(await previewBytes(read, address, publicDir)).toBeUndefined();
});
