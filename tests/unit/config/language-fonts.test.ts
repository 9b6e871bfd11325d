import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageFonts, usesThemeFaces } from '../../../src/config/language-fonts.ts';
import { languages } from '../../../src/config/languages.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../../src/styles/${file}`, import.meta.url), 'utf8');
const theme = { tokens: read('tokens.css'), faces: read('fonts.css'), fonts: {} };

/** The families of a voice in a language, in order. */
function families(lang: string, voice: string, fonts = {}): string[] {
  const css = languageFonts([lang], { ...theme, fonts });
  const [, list = ''] = new RegExp(`--${voice}: ([^;]+);`).exec(css) ?? [];
  return list.split(', ');
}

test('languages that the faces of the theme can write need no stylesheet', () => {
  expect(languageFonts(['en', 'de', 'fr-CA', 'pt-BR', 'pl', 'cs', 'tr', 'id'], theme)).toBe('');
  expect(languages().filter((lang) => languageFonts([lang], theme) === '')).toEqual([
    'cs',
    'de',
    'es',
    'fr',
    'id',
    'it',
    'nl',
    'pl',
    'pt-BR',
    'ru',
    'sv',
    'tr',
    'uk',
  ]);
});

test.each([
  ['ja', 'Hiragino Mincho ProN', 'Hiragino Sans'],
  ['zh', 'Songti SC', 'PingFang SC'],
  ['zh-TW', 'Songti TC', 'PingFang TC'],
  ['ko-KR', 'Noto Serif CJK KR', 'Malgun Gothic'],
  ['hi', 'Noto Serif Devanagari', 'Nirmala UI'],
  ['bn', 'Noto Serif Bengali', 'Nirmala UI'],
  ['th', 'Noto Serif Thai', 'Leelawadee UI'],
])(
  '%s has system faces of its script, after the Latin letters of the theme',
  (lang, serif, sans) => {
    expect(families(lang, 'serif').slice(0, 2)).toEqual([
      "'Tradeoff Serif'",
      "'Tradeoff Serif Fallback'",
    ]);
    expect(families(lang, 'serif')).toContain(`'${serif}'`);
    expect(families(lang, 'serif').at(-1)).toBe('serif');
    expect(families(lang, 'sans')).toContain(`'${sans}'`);
    expect(families(lang, 'sans').at(-1)).toBe('sans-serif');
    expect(families(lang, 'mono').at(-1)).toBe('monospace');
  },
);

test.each([
  ['ar', 'Geeza Pro'],
  ['fa', 'Geeza Pro'],
  ['ur', 'Noto Naskh Arabic'],
  ['he', 'Noto Serif Hebrew'],
])('%s comes before the same letters of the scaled fallback', (lang, face) => {
  const serif = families(lang, 'serif');
  expect(serif.slice(0, 2)).toEqual(["'Tradeoff Serif'", "'Tradeoff Serif Latin'"]);
  expect(serif.indexOf(`'${face}'`)).toBeLessThan(serif.indexOf("'Tradeoff Serif Fallback'"));
  const css = languageFonts([lang], theme);
  const latin = css.match(/@font-face \{[^}]+Latin';[^}]+local\([^}]+unicode-range: U\+0-2AF/g);
  expect(latin).toHaveLength(theme.faces.split(" Fallback';").length - 1);
});

test('a Vietnamese word is not set in two faces', () => {
  expect(families('vi', 'serif').join()).not.toContain('Tradeoff');
  expect(['vi', 'vi-VN', 'de', 'ja'].map(usesThemeFaces)).toEqual([false, false, true, true]);
});

test('the families of the owner come first', () => {
  expect(families('ja', 'serif', { serif: "'Shippori Mincho'" })[0]).toBe("'Shippori Mincho'");
  expect(families('ja', 'sans', { serif: "'Shippori Mincho'" })[0]).toBe("'Tradeoff Sans'");
});

test('only the languages in use have rules, each once', () => {
  const css = languageFonts(['en', 'ja', 'ja', 'hi'], theme);
  expect(css.match(/\[lang='(\w+)'\] \{\n/g)).toEqual(["[lang='hi'] {\n", "[lang='ja'] {\n"]);
  expect(css).toMatch(/:is\(:lang\(hi\)\) \{ --track-label: 0;/);
  expect(css).toContain('em:lang(ja) { text-emphasis: dot; }');
  expect(css).not.toContain('font-face');
});
