import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/schema/nearest.ts';

const keys = ['title', 'tags', 'showToc', 'description', 'related'];

test.each([
  ['titel', 'title'],
  ['tag', 'tags'],
  ['showtco', 'showToc'],
  ['desription', 'description'],
  ['RELATED', 'related'],
])('takes %s for %s', (word, meant) => {
  expect(nearest(word, keys)).toBe(meant);
});

test('finds nothing when no candidate is close', () => {
  expect(nearest('banner', keys)).toBeUndefined();
  expect(nearest('', keys)).toBeUndefined();
});

test('counts a swap of neighbours as one edit', () => {
  expect(editDistance('titel', 'title')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('stops at the limit', () => {
  expect(editDistance('aaaa', 'bbbb', 2)).toBe(2);
});
