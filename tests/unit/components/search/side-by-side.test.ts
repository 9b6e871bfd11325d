import { expect, it } from 'vitest';
import { hasSideBySide, nearness } from '../../../../src/components/search/side-by-side.ts';

/** A text in which all words were found. */
function found(raw_content: string, separator: string | RegExp = /\s+/) {
  const weighted_locations = raw_content.split(separator).map((_, location) => ({ location }));
  return { raw_content, weighted_locations };
}

it.each([
  ['draw code', 'export function drawCode(length: number)', true],
  ['draw code', 'Cards are drawn by the same code.', false],
  ['draw code', 'The code draws it.', false],
  ['job queue', 'Two job queues.', true],
  ['job queue', 'A job.\n Queue it', true],
  ['link change', 'of link_change;', true],
  ['fan out feed', 'a fan-out feed', true],
  ['fan out', 'the fan is out', false],
  ['write ahead log', 'a log to write ahead', false],
  ['W + R > N', 'Why W + R > N holds', true],
  ['café noir', 'Un Café Noir.', true],
  ['drawCode', 'drawCode', true],
  ['code', 'drawCode', false],
  ['"draw code"', 'draw code', false],
  ['', 'anything', false],
])('%j in %j: %s', (terms, text, expected) => {
  expect(hasSideBySide(found(text), terms)).toBe(expected);
});

it('looks where words were found, and knows words without spaces between them', () => {
  const text = 'draw\u200bcode';
  expect(hasSideBySide(found(text, '\u200b'), 'draw code')).toBe(true);
  expect(hasSideBySide({ raw_content: 'draw code', weighted_locations: [] }, 'draw code')).toBe(
    false,
  );
});

it('counts more what stands side by side', () => {
  expect(nearness(found('a job queue'), 'job queue')).toBeGreaterThan(1);
  expect(nearness(found('a queue of jobs'), 'job queue')).toBe(1);
});
