import { expect, test } from 'vitest';
import { fontPackages } from '../../../src/social-images/packages.ts';

const names = (text: string, lang: string) =>
  fontPackages([...text], lang).map(({ name }) => name.replace('@fontsource/', ''));

test.each([
  ['設計', 'zh-CN', ['noto-sans-sc']],
  ['設計', 'zh-TW', ['noto-sans-tc']],
  ['設計', 'ja', ['noto-sans-jp']],
  ['設計のノート、一', 'en', ['noto-sans-jp']],
  ['설계', 'ko', ['noto-sans-kr']],
  ['تصميم', 'ar', ['noto-sans-arabic']],
  ['תכנון', 'he', ['noto-sans-hebrew']],
  ['डिज़ाइन', 'hi', ['noto-sans-devanagari']],
  ['নকশা', 'bn', ['noto-sans-bengali']],
  ['ออกแบบ', 'th', ['noto-sans-thai']],
  ['Проект', 'ru', ['noto-sans']],
  ['ế', 'vi', ['ibm-plex-sans-condensed']],
  ['设Ж', 'zh', ['noto-sans-sc', 'noto-sans']],
  ['😀⑨', 'en', []],
])('%s in %s is in %j', (text, lang, expected) => {
  expect(names(text, lang)).toEqual(expected);
});

test('each package is named once, with its regular and its semibold file', () => {
  expect(fontPackages([...'カウンター'], 'ja')).toEqual([
    {
      name: '@fontsource/noto-sans-jp',
      files: [
        './node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2',
        './node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-600-normal.woff2',
      ],
    },
  ]);
});
