import { expect, test } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import { tagIntro, unusedTagIntros } from '../../../src/data/tag-intros.ts';

const intros = { Caching: 'Copies closer to the reader.', ' c++ ': 'A language.', quues: 'Lines.' };

test('finds the text of a tag whatever the case in which either is written', () => {
  expect(tagIntro(intros, { name: 'caching' })).toBe('Copies closer to the reader.');
  expect(tagIntro(intros, { name: 'C++' })).toBe('A language.');
  expect(tagIntro(intros, { name: 'C' })).toBeUndefined();
});

test('warns of each tag that no post has, with the one that was meant', () => {
  const session = {
    options: { tagIntros: { ...intros, gone: 'Gone.' } },
    collections: new Map([
      ['designs', { tags: new Set(['caching', 'queues']) }],
      ['notes', { tags: new Set(['C++']) }],
    ]),
  } as unknown as Session;
  expect(unusedTagIntros(session)).toMatchInlineSnapshot(`
    [
      "The \`tagIntros\` option names the tag "quues", but no post has it. Did you mean "queues"?",
      "The \`tagIntros\` option names the tag "gone", but no post has it. Correct it, or remove it.",
    ]
  `);
});
