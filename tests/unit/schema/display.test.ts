import { expect, test } from 'vitest';
import { z } from 'zod';
import { displayDefaults, displayFields, resolveDisplay } from '../../../src/schema/display.ts';

test('has a default for every switch, as its description says', () => {
  for (const [key, field] of Object.entries(displayFields)) {
    const value = displayDefaults[key as keyof typeof displayDefaults];
    expect(field.description, key).toMatch(new RegExp(`Default: ${value}\\.$`));
  }
});

test.each([
  [undefined, undefined, true],
  [undefined, false, false],
  [false, undefined, false],
  [false, true, false],
  [true, false, true],
])('resolves showToc of page %s and site %s to %s', (page, site, resolved) => {
  expect(resolveDisplay({ showToc: page }, { showToc: site }).showToc).toBe(resolved);
});

test('decides each switch by itself', () => {
  const display = resolveDisplay({ showMeta: false }, { showMeta: true, showAuthor: false });
  expect(display).toEqual({ ...displayDefaults, showMeta: false, showAuthor: false });
});

test('leaves absent switches absent', () => {
  expect(z.object(displayFields).parse({ tocOpen: true })).toEqual({ tocOpen: true });
});
