import { expect, test } from 'vitest';
import { closestPosts } from '../../src/components/closest-posts.ts';

const posts = [
  '/repo/designs/rate-limiter/',
  '/repo/designs/url-shortener/',
  '/repo/notes/rate-limiter/',
  '/repo/notes/gr%C3%B6%C3%9Fe/',
  '/repo/specs/idempotency-keys/',
];

test.each([
  ['a letter that is missing', '/repo/designs/rate-limitr', [posts[0], posts[2]]],
  ['another folder', '/repo/posts/url-shortener/', [posts[1]]],
  ['the folder that was meant first', '/repo/notes/rate-limit/', [posts[2], posts[0]]],
  ['what follows the name', '/repo/specs/idempotency-keys/index.html', [posts[4]]],
  ['a word of the name', '/repo/shortener', [posts[1]]],
  ['an ending', '/repo/2024/01/URL-Shortener.html', [posts[1]]],
  ['letters that are encoded', '/repo/notes/größ', [posts[3]]],
  ['an encoding that is broken', '/repo/designs/url-shorte%E0', [posts[1]]],
  ['nothing that is like it', '/repo/about/', []],
  ['nothing at all', '/', []],
])('finds posts in spite of %s', (_, path, expected) => {
  expect(closestPosts(path, posts)).toEqual(expected);
});

test('names no more than were asked for', () => {
  const many = ['a', 'b', 'c', 'd'].map((end) => `/notes/queue-${end}/`);
  expect(closestPosts('/notes/queue/', many)).toHaveLength(3);
});
