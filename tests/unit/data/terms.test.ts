import { describe, expect, it } from 'vitest';
import { distinctTerms, termSlug } from '../../../src/data/terms.ts';

describe('termSlug', () => {
  it.each([
    ['caching', 'caching'],
    ['System Design', 'system-design'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Node.js', 'node-js'],
    ['R&D', 'r-and-d'],
    ['Größe', 'größe'],
    ['分散システム', '分散システム'],
    ['★', 'u2605'],
    ['🚀', 'u1f680'],
    ['🇬🇧', 'u1f1ec-u1f1e7'],
    ['❤️', 'u2764'],
    ['???', 'u3f-u3f-u3f'],
    ['Rust 🦀', 'rust'],
  ])('turns %s into %s', (name, slug) => {
    expect(termSlug(name)).toBe(slug);
  });
});

describe('distinctTerms', () => {
  it('counts spellings that differ only by case as one term, named by the most frequent', () => {
    const terms = distinctTerms([['Redis'], ['redis'], ['Redis', 'sql']]);
    expect([...terms.values()]).toEqual([
      { name: 'Redis', slug: 'redis', count: 3 },
      { name: 'sql', slug: 'sql', count: 1 },
    ]);
  });

  it('counts a post once that writes a term twice', () => {
    expect(distinctTerms([['redis', 'Redis']]).get('redis')?.count).toBe(1);
  });

  it('keeps the slug of a term without words, whatever other terms there are', () => {
    const slugOf = (...names: string[]) => distinctTerms([names]).get('🚀')?.slug;
    expect(slugOf('🚀', '🇬🇧', '★', '?')).toBe(slugOf('🚀'));
  });

  it('gives terms with one slug distinct slugs, whatever the order of the posts', () => {
    const slugs = (lists: string[][]) =>
      Object.fromEntries([...distinctTerms(lists)].map(([key, { slug }]) => [key, slug]));
    const expected = { 'a b': 'a-b', 'a-b': 'a-b-2', 'a.b': 'a-b-3' };
    expect(slugs([['a.b'], ['a-b'], ['a b']])).toEqual(expected);
    expect(slugs([['a b', 'a-b'], ['a.b']])).toEqual(expected);
  });
});
