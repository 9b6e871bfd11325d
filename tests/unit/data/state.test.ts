import { expect, it } from 'vitest';
import { postState } from '../../../src/data/state.ts';

const now = new Date('2026-06-15T12:00:00Z');
const past = new Date('2026-06-01');
const future = new Date('2026-07-01');
const none = { draft: false, date: past, publishDate: undefined, expiryDate: undefined };

it.each([
  ['published', none],
  ['draft', { ...none, draft: true }],
  ['draft', { ...none, draft: true, date: future }],
  ['scheduled', { ...none, date: future }],
  ['scheduled', { ...none, publishDate: future }],
  ['published', { ...none, date: future, publishDate: past }],
  ['expired', { ...none, expiryDate: past }],
  ['expired', { ...none, expiryDate: now }],
  ['published', { ...none, expiryDate: future }],
] as const)('is %s', (state, post) => {
  expect(postState(post, now)).toBe(state);
});
