import type { Options } from './options.ts';

type Voice = keyof Options['fonts'];

/** How a script is set that the theme's faces lack. */
interface Script {
  /** System faces of macOS and iOS, Windows, Android and Linux. The other voices have those of `sans`. */
  serif: string;
  sans: string;
  mono?: string;
  /** Whether the theme's scaled system fonts have its letters too, so that they come after these faces. */
  isInFallback?: true;
  /** Whether the theme's faces have only some of its letters. A word is not set in two faces, so these come first. */
  isMixed?: true;
  /** How emphasis looks where a slanted letter is a mistake. */
  emphasis?: string;
  /** More declarations for its texts and for their headings. */
  text?: string;
  heading?: string;
}

const bold = 'font-weight: 600';
const arabic = {
  serif: `'Geeza Pro', 'Noto Naskh Arabic', 'Times New Roman'`,
  sans: `'Geeza Pro', 'Segoe UI', 'Noto Sans Arabic', 'Noto Naskh Arabic UI', Arial`,
  isInFallback: true,
  emphasis: bold,
} as const;

/** By ISO 15924 code, or by language where only that says it. */
const scripts: Readonly<Record<string, Script>> = {
  Arab: arabic,
  fa: { ...arabic, sans: `Vazirmatn, ${arabic.sans}` },
  Hebr: {
    serif: `'New Peninim MT', 'Noto Serif Hebrew', David, 'Times New Roman'`,
    sans: `'Arial Hebrew', 'Segoe UI', 'Noto Sans Hebrew', Arial`,
    isInFallback: true,
    emphasis: bold,
  },
  Deva: {
    serif: `'ITF Devanagari', 'Noto Serif Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'`,
    sans: `'Kohinoor Devanagari', 'Nirmala UI', 'Noto Sans Devanagari', Mangal`,
    emphasis: bold,
  },
  Beng: {
    serif: `'Noto Serif Bengali', 'Kohinoor Bangla', 'Nirmala UI'`,
    sans: `'Kohinoor Bangla', 'Nirmala UI', 'Noto Sans Bengali', Vrinda`,
    emphasis: bold,
  },
  Thai: {
    serif: `'Noto Serif Thai', Thonburi, 'Leelawadee UI'`,
    sans: `Thonburi, 'Leelawadee UI', 'Noto Sans Thai', Tahoma`,
    emphasis: bold,
  },
  Hans: {
    serif: `'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Microsoft YaHei'`,
    sans: `'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC'`,
    mono: `'PingFang SC', 'Microsoft YaHei', 'Noto Sans Mono CJK SC', 'Noto Sans SC'`,
    emphasis: 'text-emphasis: dot; text-emphasis-position: under right',
  },
  Hant: {
    serif: `'Songti TC', 'Noto Serif CJK TC', 'Noto Serif TC', 'Source Han Serif TC', 'Microsoft JhengHei'`,
    sans: `'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC'`,
    mono: `'PingFang TC', 'Microsoft JhengHei', 'Noto Sans Mono CJK TC', 'Noto Sans TC'`,
    emphasis: 'text-emphasis: dot; text-emphasis-position: under right',
  },
  Jpan: {
    serif: `'Hiragino Mincho ProN', 'BIZ UDPMincho', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'`,
    sans: `'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'BIZ UDPGothic', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP'`,
    mono: `'Hiragino Sans', 'BIZ UDGothic', 'Noto Sans Mono CJK JP', 'Noto Sans JP'`,
    emphasis: 'text-emphasis: dot',
    heading: 'word-break: auto-phrase',
  },
  Kore: {
    serif: `'Nanum Myeongjo', AppleMyungjo, 'Noto Serif CJK KR', 'Noto Serif KR', Batang`,
    sans: `'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR'`,
    mono: `'Apple SD Gothic Neo', D2Coding, 'Malgun Gothic', 'Noto Sans Mono CJK KR', 'Noto Sans KR'`,
    emphasis: bold,
    text: 'word-break: keep-all',
  },
  vi: {
    serif: `'Noto Serif', Cambria, 'Times New Roman', 'Liberation Serif'`,
    sans: `'Roboto Condensed', 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans'`,
    mono: `ui-monospace, Menlo, Consolas, 'Roboto Mono', 'Noto Sans Mono', 'Liberation Mono'`,
    isMixed: true,
  },
};

/** Letters that join, and letters that hang from one line, are not set apart. */
const joined = new Set(['Arab', 'Syrc', 'Deva', 'Beng', 'Guru']);

const parts = (lang: string) => new Intl.Locale(lang).maximize();

function scriptOf(lang: string): Script | undefined {
  const { language, script = '' } = parts(lang);
  return scripts[language] ?? scripts[script];
}

/** Whether the theme's faces set texts in a language, alone or together with others. */
export function usesThemeFaces(lang: string): boolean {
  return scriptOf(lang)?.isMixed !== true;
}

/** What the stylesheet of languages is made of. */
interface Theme {
  /** Text of the stylesheet that names the theme's families. */
  tokens: string;
  /** Text of the stylesheet that has the theme's fonts. */
  faces: string;
  /** Families of the owner. */
  fonts: Options['fonts'];
}

/**
 * The stylesheet for texts in some languages: named system faces for letters that the theme's faces lack, and how
 * these are set.
 *
 * @param langs BCP 47 tags, as pages have them in `lang`
 * @returns nothing, if the theme's faces are enough for all of them
 */
export function languageFonts(langs: Iterable<string>, theme: Theme): string {
  const all = [...new Set(langs)].sort();
  const set = all.flatMap((lang) => {
    const script = scriptOf(lang);
    return script === undefined ? [] : [{ lang, script }];
  });
  const tight = all.filter((lang) => joined.has(parts(lang).script ?? ''));
  return [
    ...(set.some(({ script }) => script.isInFallback) ? [latinFaces(theme.faces)] : []),
    ...set.map(({ lang, script }) => rulesOf(lang, script, theme)),
    ...(tight.length > 0 ? [tightRule(tight)] : []),
  ].join('\n');
}

function rulesOf(lang: string, script: Script, theme: Theme): string {
  const families = (['serif', 'sans', 'mono'] as const).map(
    (voice) => `    --${voice}: ${stack(voice, script, theme)};`,
  );
  const { emphasis, text, heading } = script;
  return [
    '@layer tokens {',
    `  [lang='${lang}'] {`,
    ...families,
    '  }',
    '}',
    '@layer base {',
    // A family is inherited as what it was where it was set, not as the property that it was taken from.
    `  [lang='${lang}']:is(div, p) { font-family: var(--serif); }`,
    ...(emphasis === undefined
      ? []
      : [
          `  [lang='${lang}'] { font-synthesis-style: none; }`,
          `  em:lang(${lang}) { ${emphasis}; }`,
        ]),
    ...(text === undefined ? [] : [`  [lang='${lang}'] { ${text}; }`]),
    ...(heading === undefined ? [] : [`  :is(h1, h2, h3):lang(${lang}) { ${heading}; }`]),
    '}',
  ].join('\n');
}

function stack(voice: Voice, script: Script, { tokens, fonts }: Theme): string {
  const declared = new RegExp(`--${voice}:\\s*([^;]+);`).exec(tokens)?.[1]?.split(/,\s*/) ?? [];
  const [theme, scaled, generic] = [declared[0], declared[1], declared.at(-1)];
  const own = script[voice] ?? script.sans;
  const latin = theme?.replace(/'$/, " Latin'");
  const order = script.isMixed
    ? [own]
    : script.isInFallback
      ? [theme, latin, own, scaled]
      : [theme, scaled, own];
  return [fonts[voice], ...order, generic].filter((part) => part !== undefined).join(', ');
}

/**
 * The scaled system fonts for Latin letters alone, which keep their width while the theme's are loading; other letters
 * of these fonts come after the faces of the script.
 */
function latinFaces(faces: string): string {
  return [...faces.matchAll(/@font-face \{[^}]*\}/g)]
    .map(([rule]) => rule)
    .filter((rule) => rule.includes(" Fallback';"))
    .map((rule) =>
      rule
        .replace(" Fallback';", " Latin';")
        .replace(/\}$/, '  unicode-range: U+0-2AF, U+1E00-1EFF, U+2000-206F, U+20A0-20CF;\n}'),
    )
    .join('\n');
}

function tightRule(langs: readonly string[]): string {
  const all = langs.map((lang) => `:lang(${lang})`).join(', ');
  return [
    '@layer base {',
    `  :is(${all}) { --track-label: 0; --track-h1: 0; letter-spacing: 0; }`,
    '}',
  ].join('\n');
}
