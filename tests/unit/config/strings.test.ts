import { describe, expect, it } from 'vitest';
import type { PluralForms } from '../../../src/config/strings.ts';
import {
  english,
  fill,
  placeholders,
  plural,
  resolveStrings,
} from '../../../src/config/strings.ts';

describe('fill', () => {
  it('replaces every placeholder, also a repeated one', () => {
    expect(fill('Page {page} of {pages}; {page}', { page: 2, pages: 9 })).toBe('Page 2 of 9; 2');
  });

  it('inserts a value as it is, without reading placeholders or patterns in it', () => {
    expect(fill('On {title}', { title: "{title} $& $'" })).toBe("On {title} $& $'");
  });

  it('refuses a placeholder that has no value', () => {
    expect(() => fill('Page {page} of {total}', { page: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[Error: The string 'Page {page} of {total}' contains {total}, which has no value. Only {page} can be used.]`,
    );
  });

  it('refuses a placeholder named like a property of every object', () => {
    expect(() => fill('{constructor}', {})).toThrow('{constructor}');
  });
});

describe('resolveStrings', () => {
  it('keeps English for what is not replaced', () => {
    const strings = resolveStrings({ menu: 'Menü', posts: { other: 'Beiträge' } });
    expect(strings).toEqual({ ...english, menu: 'Menü', posts: { other: 'Beiträge' } });
  });

  it('takes undefined as not replaced', () => {
    expect(resolveStrings({ menu: undefined })).toEqual(english);
  });
});

describe('a plural', () => {
  const { posts, words } = resolveStrings(
    { words: { one: '{count} mot', other: '{count} mots' } },
    'fr',
  );

  it.each(['zh', 'ja', 'fr', 'ar', 'pl'])('follows English where its words do, in %s', (lang) => {
    const { posts } = resolveStrings({}, lang);
    expect([0, 1, 2].map((count) => plural(posts, count, lang).replace(/^\S+ /, ''))).toEqual([
      'posts',
      'post',
      'posts',
    ]);
  });

  it('follows the language of the blog where the words are its own', () => {
    expect([plural(words, 0, 'fr'), plural(words, 0, 'en')]).toEqual(['0 mot', '0 mot']);
    expect(plural(posts, 0, 'fr')).toBe('0 posts');
  });
});

describe('plural', () => {
  const forms = { one: '{count} post', few: '{count} posty', other: '{count} posts' };

  it.each([
    [1, 'en', '1 post'],
    [0, 'en', '0 posts'],
    [1234, 'en', '1,234 posts'],
    [1234, 'de', '1.234 posts'],
    [2, 'pl', '2 posty'],
    [5, 'pl', '5 posts'],
  ])('writes %d in %s', (count, lang, text) => {
    expect(plural(forms, count, lang)).toBe(text);
  });

  it('falls back to the other form', () => {
    expect(plural({ other: '{count} 件' }, 1, 'ja')).toBe('1 件');
  });
});

describe('english', () => {
  const texts = Object.entries<string | PluralForms>(english).flatMap(
    ([key, text]): [key: string, text: string][] =>
      typeof text === 'string' ? [[key, text]] : Object.values(text).map((form) => [key, form]),
  );

  it.each(texts)('has a clean text for %s', (_key, text) => {
    expect(text).not.toBe('');
    expect(text.trim()).toBe(text);
    expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  });

  it('fills in nothing but the count in plurals', () => {
    for (const text of Object.values(english)) {
      if (typeof text === 'string') continue;
      for (const form of Object.values(text))
        expect(['', 'count']).toContain(placeholders(form).join());
    }
  });
});
