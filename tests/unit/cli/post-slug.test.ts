import { expect, it, test } from 'vitest';
import { slugFlaw, titleSlug } from '../../../src/cli/post-slug.ts';

test.each([
  ['A "quoted": title # 1', 'a-quoted-title-1'],
  ["What's new in AC/DC?", 'whats-new-in-acdc'],
  ['a / b \\ c: d', 'a-b-c-d'],
  ['--- a --- b ---', 'a-b'],
  ['_private_ snake_case', 'private_-snake_case'],
  ['Ship it 🚀 ❤️ now', 'ship-it-now'],
  ['👨‍👩‍👧 🚀', ''],
  ['!?', ''],
  ['Cafe\u0301', 'café'],
  ['שלום \u200Fעולם', 'שלום-עולם'],
  ['تصميم النظام', 'تصميم-النظام'],
  ['日本語のタイトル', '日本語のタイトル'],
  ['हिन्दी लेख', 'हिन्दी-लेख'],
  ['../../etc/passwd', 'etcpasswd'],
])('makes of %j the slug %j', (title, slug) => {
  expect(titleSlug(title)).toBe(slug);
});

it('shortens a long title at a word', () => {
  const slug = titleSlug('ninety nine words '.repeat(20));
  expect(slug).toBe(`${'ninety-nine-words-'.repeat(4)}ninety`);
  expect(titleSlug('x'.repeat(300))).toBe('x'.repeat(80));
  expect(Buffer.byteLength(titleSlug('長'.repeat(300)))).toBeLessThanOrEqual(200);
  expect(titleSlug(`${'x'.repeat(80)} y`)).toBe('x'.repeat(80));
});

test.each([
  ['con', 'is a device name on Windows'],
  ['COM1.v2', 'is a device name on Windows'],
  ['index', 'means its folder when it is a file name'],
  ['', 'is empty'],
  ['a b', 'contains a space or a character that file names or URLs cannot contain'],
  ['../a', 'contains a space or a character that file names or URLs cannot contain'],
  ['a:b', 'contains a space or a character that file names or URLs cannot contain'],
  ['_draft', 'begins with `.` or `_`, so the file would not be published'],
  ['..', 'begins with `.` or `_`, so the file would not be published'],
  ['a.', 'ends with a dot'],
  ['a.md', 'ends in a file extension, which is added automatically'],
  ['x'.repeat(201), 'is longer than 200 bytes'],
])('finds what is wrong with the slug %j', (slug, flaw) => {
  expect(slugFlaw(slug, false)).toBe(flaw);
});

it('takes other slugs, and `index` for a folder', () => {
  expect(slugFlaw('v1.2_b', false)).toBeUndefined();
  expect(slugFlaw('Конспект', false)).toBeUndefined();
  expect(slugFlaw('index', true)).toBeUndefined();
});
