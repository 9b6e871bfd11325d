import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  blogStrings,
  languageFile,
  languages,
  missingWords,
  sameEverywhere,
  stringsIn,
  type Language,
} from '../../../src/config/languages.ts';
import { stringOverrides } from '../../../src/config/options-strings.ts';
import { english, placeholders, plural, type PluralForms } from '../../../src/config/strings.ts';
import { templates } from '../../../src/templates/index.ts';

type Key = keyof typeof english;

const { lines } = JSON.parse(
  readFileSync(new URL('../../../scripts/api/released.json', import.meta.url), 'utf8'),
) as { lines: string[] };
const released = new Set(lines.flatMap((line) => /`strings\.(\w+)`/.exec(line)?.[1] ?? []));

/** The texts of an entry with the plural category of each. */
function formsOf(text: string | PluralForms): [category: string, text: string][] {
  return typeof text === 'string' ? [['', text]] : Object.entries(text);
}

/**
 * Texts that a language writes as English does: loanwords, abbreviations, and words of the same
 * origin.
 */
const shared: Readonly<Record<string, readonly string[]>> = {
  cs: ['{count} min', 'E-mail', 'Diagram', 'Video', 'Tip'],
  de: ['Status', 'Revision', 'Code', 'Video', 'Details'],
  es: ['{count} min', 'Fig. {number}', 'No', 'Error 404'],
  fr: [
    ...['Menu', '{count} min', 'E-mail', 'Section {number}', 'Source', 'Fig. {number}', 'Article'],
    ...['Guide', 'Question {number}', 'Important', 'Pages'],
  ],
  id: ['Menu', 'Status', 'Diagram', 'Video', 'Tag'],
  it: ['Menu', '{count} min', 'E-mail', 'Fig. {number}', 'No', 'Tag'],
  nl: [
    ...['Menu', 'Status', 'Criteria', '{count} min', 'E-mail', 'Code', 'Diagram'],
    ...['Fig. {number}', 'Open', 'Video', 'Tip', 'Details', 'Recent'],
  ],
  pl: ['Menu', '{count} min', 'E-mail', 'Diagram', 'Tag'],
  'pt-BR': ['Menu', 'Tags', 'Status', '{count} min', 'E-mail', 'Fig. {number}', 'Posts', 'Tag'],
  sv: ['{count} min', 'Diagram', 'Fig. {number}', 'Guide', 'Video'],
  tr: ['Video'],
  vi: ['Video'],
};

const sameTexts = new Set(
  sameEverywhere.flatMap((key) => formsOf(english[key]).map(([, form]) => form)),
);

/** Texts in Latin letters in every script: names, keys and endings. */
const latin =
  /\b(?:JavaScript|URL|RSS|YouTube|Ctrl|Strg|K|C|Enter|practice\.json|Fig|min|s|PDF|AI|CTRL)\b/g;

const punctuation: readonly (readonly [english: RegExp, other: RegExp])[] = [
  [/[.]$/, /[.。।۔]$/],
  [/[?]$/, /[?？؟]$/],
  [/:$/, /[:：]$/],
  [/…$/, /…$/],
];

describe.each(languages())('the words in %s', (lang) => {
  const { words, kinds } = languageFile(lang) as Language;
  const entries = Object.entries(words) as [Key, string | PluralForms][];

  it('are those that English has, and all of the last release', () => {
    expect(stringOverrides.safeParse(words).error?.issues ?? []).toEqual([]);
    // Texts added since the last release are not translated yet, and are shown in English until
    // then.
    expect(missingWords(lang).filter((key) => released.has(key))).toEqual([]);
    expect(entries.map(([key]) => key)).toEqual(Object.keys(english).filter((key) => key in words));
  });

  it('fill in what English fills in', () => {
    for (const [key, text] of entries) {
      const needed = formsOf(english[key]).at(-1)?.[1] ?? '';
      for (const [category, form] of formsOf(text)) {
        const given = placeholders(form).sort();
        // The number one or two can be expressed by the word itself.
        const may = ['zero', 'one', 'two'].includes(category) && given.length === 0;
        if (!may) expect([key, given]).toEqual([key, placeholders(needed).sort()]);
      }
    }
  });

  it('have the plural forms of the language, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    for (const [key, text] of entries) {
      if (typeof text === 'string') continue;
      expect([key, Object.keys(text).sort()]).toEqual([key, [...pluralCategories].sort()]);
    }
  });

  it('end as the English ones do, without spaces around them', () => {
    for (const [key, text] of entries) {
      // An abbreviation, with or without a full stop.
      if (key === 'minutes') continue;
      const model = formsOf(english[key]).at(-1)?.[1] ?? '';
      for (const [, form] of formsOf(text)) {
        expect([key, form.trim()]).toEqual([key, form]);
        for (const [mark, other] of punctuation)
          expect([key, form, other.test(form)]).toEqual([key, form, mark.test(model)]);
      }
    }
  });

  it('leave no English', () => {
    const same = entries.flatMap(([key, text]) => {
      const forms = new Set(formsOf(english[key]).map(([, form]) => form));
      const taken = formsOf(text).map(([, form]) => form);
      const isWord = taken.some((form) => /[a-z]/i.test(form.replaceAll(/\{\w+\}/g, '')));
      return isWord && taken.every((form) => forms.has(form)) ? taken : [];
    });
    const own = new Set(same.filter((text) => !sameTexts.has(text)));
    expect([...own].sort()).toEqual([...(shared[lang] ?? [])].sort());
    const named = Object.values(kinds).flatMap((kind) => [
      kind.label,
      kind.plural,
      kind.description,
    ]);
    const texts = entries.flatMap(([, text]) => formsOf(text).map(([, form]) => form));
    const isLatin = new Intl.Locale(lang).maximize().script === 'Latn';
    const left = isLatin ? /\b(?:the|your|this|with|are|could|answers?|loaded)\b/i : /[a-z]/i;
    expect(
      [...texts, ...named].filter((text) =>
        left.test(text.replaceAll(/\{\w+\}/g, '').replaceAll(latin, '')),
      ),
    ).toEqual([]);
  });

  it('name every kind of post', () => {
    expect(Object.keys(kinds)).toEqual(templates.map(({ name }) => name));
    for (const { label, plural, description } of Object.values(kinds)) {
      expect([label, plural].map((text) => text.trim().length > 0)).toEqual([true, true]);
      expect(description).toMatch(/[.。।]$/);
    }
  });
});

describe('the language of a blog', () => {
  it.each([
    ['de-AT', 'de'],
    ['de', 'de'],
    ['da', undefined],
    ['en-GB', undefined],
  ])('%s has the words of %s', (lang, file) => {
    expect(languageFile(lang)?.lang).toBe(file);
  });

  it('has the words of the owner before its own, each with its plural forms', () => {
    const strings = blogStrings({ lang: 'de', strings: { home: 'Start' } });
    expect([strings.home, strings.archive]).toEqual(['Start', 'Archiv']);
    expect([1, 2].map((count) => plural(strings.posts, count, 'de'))).toEqual([
      '1 Beitrag',
      '2 Beiträge',
    ]);
  });

  it('has English words, in the forms of English, where there is no translation', () => {
    const strings = blogStrings({ lang: 'ga', strings: {} });
    expect([1, 2].map((count) => plural(strings.posts, count, 'ga'))).toEqual([
      '1 post',
      '2 posts',
    ]);
  });
});

describe('a text in another language than the blog', () => {
  const blog = { lang: 'en-GB', strings: { figure: 'Plate {number}' } };

  it.each([
    [undefined, 'Plate {number}'],
    ['en', 'Plate {number}'],
    ['de-CH', 'Abb. {number}'],
    ['da', 'Plate {number}'],
  ])('has the words of %s', (lang, figure) => {
    expect(stringsIn(lang, blog).figure).toBe(figure);
  });

  it('has English words in a blog of another language', () => {
    expect(stringsIn('en', { lang: 'de', strings: { figure: 'Bild {number}' } }).figure).toBe(
      english.figure,
    );
  });
});
