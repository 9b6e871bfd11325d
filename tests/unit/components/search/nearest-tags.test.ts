import { expect, it } from 'vitest';
import { nearestTags } from '../../../../src/components/search/nearest-tags.ts';

const names = ['caching', 'postgresql', 'rate-limiting', 'limits', 'queues'];

it.each([
  ['cacheing', ['caching']],
  ['postgres', ['postgresql']],
  ['limit rates', ['rate-limiting', 'limits']],
  ['zzz', []],
  ['', []],
])('offers for %j the tags %j', (query, expected) => {
  expect(nearestTags(query, names, 2)).toEqual(expected);
});
