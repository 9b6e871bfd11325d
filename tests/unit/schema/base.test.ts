import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { baseFields, type BaseFrontMatter } from '../../../src/schema/base.ts';
import { schema } from '../../../src/templates/design/schema.ts';

const base = z.object(baseFields(() => z.string().transform((path) => ({ file: path }))));
const parse = (data: Record<string, unknown>) => base.parse({ title: 'A', ...data });

test('describes every field', () => {
  for (const [key, field] of Object.entries(base.shape)) {
    expect(field.description, key).toMatch(/\.$/);
  }
});

test('resolves only the covers that are files beside the post', () => {
  const image = (value: string) => parse({ cover: { image: value } }).cover?.image;
  expect(image('https://example.org/a.png')).toBe('https://example.org/a.png');
  expect(image('//example.org/a.png')).toBe('//example.org/a.png');
  expect(image('/a.png')).toBe('/a.png');
  expect(image('./a.png')).toEqual({ file: './a.png' });
  expect(image('images/a b.png')).toEqual({ file: 'images/a b.png' });
});

test('reads one author, several, and maps', () => {
  expect(parse({ authors: 'Ada' }).authors).toEqual([{ name: 'Ada' }]);
  expect(parse({ authors: ['Ada', { name: 'Grace', url: '/grace/' }] }).authors).toEqual([
    { name: 'Ada' },
    { name: 'Grace', url: '/grace/' },
  ]);
});

test('splits tags in one text at commas and keeps each once', () => {
  expect(parse({ tags: 'caching, rate limiting,' }).tags).toEqual(['caching', 'rate limiting']);
  expect(parse({ tags: ['a, b', ' c ', 'c', 2026] }).tags).toEqual(['a, b', 'c', '2026']);
});

test('reads facts from a map or a list', () => {
  const facts = [
    { label: 'Latency', value: '< 2 ms', note: '' },
    { label: 'Scale', value: '2 M/s', note: 'at peak' },
  ];
  expect(parse({ facts }).facts).toEqual(facts);
  expect(
    parse({ facts: { Latency: '< 2 ms', Scale: { value: '2 M/s', note: 'at peak' } } }).facts,
  ).toEqual(facts);
});

test.each(['a/b', 'a b', '..', '.', 'a?b', 'a#b', '100%'])('refuses the slug %s', (slug) => {
  expect(base.safeParse({ title: 'A', slug }).success).toBe(false);
});

test.each(['rate-limiter', '2026', 'c++', 'größe', 'v1.2'])('accepts the slug %s', (slug) => {
  expect(parse({ slug }).slug).toBe(slug);
});

test('keeps the types of fields that a blog adds', () => {
  const own = schema({ image: () => z.string() }).extend({ level: z.enum(['easy', 'hard']) });
  const data = own.parse({ title: 'A', level: 'easy' });
  expectTypeOf(data.level).toEqualTypeOf<'easy' | 'hard'>();
  expectTypeOf(data.title).toEqualTypeOf<string>();
  expectTypeOf(data.date).toEqualTypeOf<Date | undefined>();
  expectTypeOf(data.showToc).toEqualTypeOf<boolean | undefined>();
  expectTypeOf<BaseFrontMatter['tags']>().toEqualTypeOf<string[]>();
  expectTypeOf<BaseFrontMatter['facts']>().toEqualTypeOf<
    { label: string; value: string; note: string }[]
  >();
});
