/** A package of npm with fonts of one script. */
export interface FontPackage {
  name: string;
  /** Its files of the two weights of social images, from the root of the project. */
  files: [regular: string, semibold: string];
}

/** By script: the name of a package of Fontsource, and what its files call the letters of the script. */
const packages: Readonly<Record<string, readonly [name: string, subset: string]>> = {
  Arabic: ['noto-sans-arabic', 'arabic'],
  Armenian: ['noto-sans-armenian', 'armenian'],
  Bengali: ['noto-sans-bengali', 'bengali'],
  Cyrillic: ['noto-sans', 'cyrillic'],
  Devanagari: ['noto-sans-devanagari', 'devanagari'],
  Ethiopic: ['noto-sans-ethiopic', 'ethiopic'],
  Georgian: ['noto-sans-georgian', 'georgian'],
  Greek: ['noto-sans', 'greek'],
  Gujarati: ['noto-sans-gujarati', 'gujarati'],
  Gurmukhi: ['noto-sans-gurmukhi', 'gurmukhi'],
  Hangul: ['noto-sans-kr', 'korean'],
  Hebrew: ['noto-sans-hebrew', 'hebrew'],
  Hiragana: ['noto-sans-jp', 'japanese'],
  Kannada: ['noto-sans-kannada', 'kannada'],
  Katakana: ['noto-sans-jp', 'japanese'],
  Khmer: ['noto-sans-khmer', 'khmer'],
  Lao: ['noto-sans-lao', 'lao'],
  Malayalam: ['noto-sans-malayalam', 'malayalam'],
  Myanmar: ['noto-sans-myanmar', 'myanmar'],
  Sinhala: ['noto-sans-sinhala', 'sinhala'],
  Tamil: ['noto-sans-tamil', 'tamil'],
  Telugu: ['noto-sans-telugu', 'telugu'],
  Thai: ['noto-sans-thai', 'thai'],
};
/** Han characters look different in each of these languages, by the script that a language is written in. */
const han: Readonly<Record<string, readonly [name: string, subset: string]>> = {
  Hans: ['noto-sans-sc', 'chinese-simplified'],
  Hant: ['noto-sans-tc', 'chinese-traditional'],
  Jpan: ['noto-sans-jp', 'japanese'],
  Kore: ['noto-sans-tc', 'chinese-traditional'],
};
/** The letters of the theme, with the marks of Vietnamese. */
const vietnamese = ['ibm-plex-sans-condensed', 'vietnamese'] as const;

const scripts = Object.entries(packages).map(
  ([name, files]) => [new RegExp(`\\p{Script=${name}}`, 'u'), files] as const,
);
/** Han characters, and punctuation that is as wide as they are. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65]/u;

/**
 * The packages that have some characters, each once; none for characters of scripts that are not known.
 *
 * @param characters that no font has
 * @param lang BCP 47 tag of the text
 */
export function fontPackages(characters: readonly string[], lang: string): FontPackage[] {
  const isJapanese = characters.some((each) => /[\p{Script=Hira}\p{Script=Kana}]/u.test(each));
  const script = isJapanese ? 'Jpan' : new Intl.Locale(lang).maximize().script;
  const ofHan = han[script ?? ''] ?? han['Hans'];
  const filesOf = (character: string) => {
    if (wide.test(character)) return ofHan;
    if (/[\u1e00-\u1eff]|[ĂăĐđĨĩŨũƠơƯư]/.test(character)) return vietnamese;
    return scripts.find(([pattern]) => pattern.test(character))?.[1];
  };
  const found = characters.map(filesOf).filter((files) => files !== undefined);
  const byFile = new Map(found.map((files) => [files.join(), files]));
  return [...byFile.values()].map(fontPackage);
}

function fontPackage([name, subset]: readonly [name: string, subset: string]): FontPackage {
  const file = (weight: number) =>
    `./node_modules/@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`;
  return { name: `@fontsource/${name}`, files: [file(400), file(600)] };
}
