import { expect, test } from 'vitest';
import { post } from '../../component/post.ts';
import { resolveStrings } from '../../../src/config/strings.ts';
import { shownParts } from '../../../src/data/shown.ts';

const shown = (description: string, lead: string) => {
  const given = post();
  const described = { ...given, description, content: { ...given.content, lead } };
  const address = {
    base: '/',
    trailingSlash: 'always',
    format: 'directory',
    site: undefined,
  } as const;
  return shownParts(described, { address, strings: resolveStrings({}), options: {} }).description;
};

test.each([
  ['Of the author.', 'The first words.', 'Of the author.'],
  ['The first words.', 'The first words.', undefined],
  ['', '', undefined],
  ['Of the author.', '', 'Of the author.'],
])('a page does not say its first paragraph twice: %j, %j', (description, lead, expected) => {
  expect(shown(description, lead)).toBe(expected);
});
