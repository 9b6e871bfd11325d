import { expect, test } from 'vitest';
import { namedPost } from '../../../src/data/references.ts';

const posts = ['designs/ring', 'notes/ring', 'notes/queue', 'specs/keys'].map((id) => ({
  id,
  slug: id.split('/')[1] ?? '',
}));

test.each([
  ['notes/ring', 'designs', 'notes/ring'],
  ['ring', 'notes', 'notes/ring'],
  ['queue', 'specs', 'notes/queue'],
  // Two other collections have it.
  ['ring', 'specs', undefined],
  ['designs/queue', 'designs', undefined],
  ['A ring', 'designs', undefined],
])('%j in %s names %s', (written, collection, id) => {
  expect(namedPost(posts, written, collection)?.id).toBe(id);
});
