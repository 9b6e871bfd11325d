import { expect, test } from 'vitest';
import { fitText } from '../../../src/social-images/fit.ts';

/** As many characters in a line as fit in 120 pixels, each half as wide as it is high. */
const countLines = (text: string, size: number) =>
  Promise.resolve(Math.ceil((text.length * size) / 2 / 120));
const steps = [
  { size: 24, lines: 1 },
  { size: 12, lines: 2 },
] as const;

test.each([
  ['ten chars.', 'ten chars.', 24],
  ['thirty characters in two lines', 'thirty characters in two lines', 12],
  [
    'fifty characters, of which only forty have a place',
    'fifty characters, of which only forty…',
    12,
  ],
  [
    'a sentence with a comma just there, in its middle',
    'a sentence with a comma just there, in…',
    12,
  ],
  ['x'.repeat(60), `${'x'.repeat(39)}…`, 12],
  ['分'.repeat(60), `${'分'.repeat(39)}…`, 12],
])('"%s" is shown as "%s" at %i pixels', async (text, shown, size) => {
  expect(await fitText(text, steps, countLines)).toEqual({ text: shown, size });
});

test('the ellipsis follows a word, not its comma', async () => {
  const text = 'one two three four five six seven eight, nine ten eleven';
  expect((await fitText(text, steps, countLines)).text).toBe(
    'one two three four five six seven eight…',
  );
});
