import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { postPreview, previewBytes } from '../../../src/data/preview.ts';
import type { Cover } from '../../../src/data/types.ts';
import { address } from '../papermod/page.ts';

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
  const found = postPreview(cover(src), address);
  if (preview === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject({ alt: 'A', ...preview });
});

test('a file of the blog has a length, one of others has none', async () => {
  const publicDir = fileURLToPath(new URL('.', import.meta.url));
  const { length } = readFileSync(new URL('preview.test.ts', import.meta.url));
  const bytes = (src: unknown) => previewBytes(cover(src), address, publicDir);
  expect(await bytes('/blogs/preview.test.ts')).toBe(length);
  expect(await bytes({ fsPath: `${publicDir}preview.test.ts?x` })).toBe(length);
  expect(await bytes('https://cdn.example/c.png')).toBeUndefined();
  expect(await previewBytes({ cover: undefined }, address, publicDir)).toBeUndefined();
});
