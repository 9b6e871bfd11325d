import { expect, test } from 'vitest';
import { postsInSeries, seriesParts } from '../../../src/data/series.ts';
import type { Post } from '../../../src/data/types.ts';

function post(id: string, date: string | undefined, series: string[], weight = 0): Post {
  return { id, date: date && new Date(date), series, weight } as unknown as Post;
}

const posts = [
  post('designs/c', '2026-03-01', ['Rings']),
  post('notes/a', '2026-01-01', ['rings', 'Queues']),
  post('notes/draft', undefined, ['Rings']),
  post('designs/b', '2026-02-01', [' Rings ']),
  post('designs/other', '2025-02-01', []),
];
const series = [
  { name: 'Rings', slug: 'rings', href: '/series/rings/', count: 4 },
  { name: 'Queues', slug: 'queues', href: '/series/queues/', count: 1 },
];
const ids = (list: readonly (Post | undefined)[]) => list.map((one) => one?.id);

test('reads a series from its oldest post on, across kinds, with undated drafts last', () => {
  expect(ids(postsInSeries(posts, { name: 'Rings' }))).toEqual([
    'notes/a',
    'designs/b',
    'designs/c',
    'notes/draft',
  ]);
});

test('puts posts with a weight first, the lightest before the others', () => {
  const weighted = [
    ...posts,
    post('notes/second', '2026-08-01', ['Rings'], 2),
    post('notes/first', '2026-09-01', ['Rings'], 1),
  ];
  expect(ids(postsInSeries(weighted, { name: 'Rings' })).slice(0, 3)).toEqual([
    'notes/first',
    'notes/second',
    'notes/a',
  ]);
});

test('says where a post stands in each of its series, and what is beside it', () => {
  const [, first] = posts;
  if (first === undefined) throw new Error('no post');
  const parts = seriesParts({ posts, series }, first);
  expect(parts.map(({ series: { name }, part }) => [name, part])).toEqual([
    ['Rings', 1],
    ['Queues', 1],
  ]);
  expect(ids([parts[0]?.previous, parts[0]?.next])).toEqual([undefined, 'designs/b']);
  expect(ids([parts[1]?.previous, parts[1]?.next])).toEqual([undefined, undefined]);
});
