import { describe, expect, it } from 'vitest';
import {
  addressPart,
  offeredPart,
  partFlaw,
  slugFlaw,
  wordSlug,
} from '../../../src/schema/slugs.ts';

describe('the address of a name', () => {
  it.each([
    'c++ templates',
    'q&a',
    'a,b; c=d',
    'Caps.v1.2',
    "it's (not) [over]",
    'größe',
    '分散システム',
    '🚀',
    '~tilde!',
    '$PATH: @home',
  ])('is the name %s as it is', (name) => {
    expect(addressPart(name)).toBe(name);
  });

  it.each([
    ['50% off', '50-off'],
    ['what#1', 'what-1'],
    ['C# in depth', 'c-sharp-in-depth'],
    ['Why?', 'why'],
    ['read%2Fwrite', 'read-2fwrite'],
    ['back\\slash', 'back-slash'],
    ['bell\u0007', 'bell'],
    ['gro\u0308ße 100%', 'größe-100'],
    ['???', ''],
  ])('of %j is %j', (name, part) => {
    expect(addressPart(name)).toBe(part);
  });

  it('is one for both ways to write a letter with an accent', () => {
    expect(addressPart('gro\u0308ße')).toBe('gr\u00f6ße');
  });
});

describe('a part of an address', () => {
  it.each(['', '.', '..', 'rss.xml', 'RSS.xml', 'ä'.repeat(126)])('is not %s', (part) => {
    expect(partFlaw(part)).toMatch(/^(?:has|is) /);
  });

  it.each(['a', 'rss', 'x'.repeat(251), 'c++'])('may be %s', (part) => {
    expect(partFlaw(part)).toBeUndefined();
  });

  it('is offered from the first name that has one, and short', () => {
    expect(offeredPart('???', 'Why not? Because')).toBe('why-not-because');
    expect(offeredPart('rss.xml')).toBe('rss-xml');
    expect(offeredPart('???', '!!!')).toBeUndefined();
    expect(offeredPart('many words '.repeat(30))?.length).toBeLessThanOrEqual(80);
  });
});

describe('a slug', () => {
  it.each([
    ['a/b', 'a-b'],
    ['two words', 'two-words'],
    ['100%', '100'],
    ['what?', 'what'],
    ['C#', 'c-sharp'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('%s is answered with one that can be an address', (slug, offered) => {
    expect(slugFlaw(slug)).toContain(`such as \`${offered}\``);
  });

  it('that has no words is answered with the rule alone', () => {
    expect(slugFlaw('..')).toMatchInlineSnapshot(
      `"Write one part of a URL: without spaces, slashes, \`?\`, \`#\` and \`%\`, of at most 251 bytes."`,
    );
  });

  it.each(['c++', 'a&b', 'a,b', 'größe', 'v1.2'])('%s is an address', (slug) => {
    expect(slugFlaw(slug)).toBeUndefined();
  });
});

it.each([
  ['C++', 'c-plus-plus'],
  ['Node.js', 'node-js'],
  ['R&D', 'r-and-d'],
  ['Rust ⚙️', 'rust'],
  ['★', ''],
])('the words of %s are %s', (name, slug) => {
  expect(wordSlug(name)).toBe(slug);
});
