import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fontCoverage } from './coverage.ts';

/** A font file for social images. */
export interface ImageFont {
  data: Buffer;
  digest: string;
  covered: ReadonlySet<number>;
}

const before = ['sans-400', 'sans-600'];
/** Fonts for labels, and for symbols that text fonts lack. */
const after = ['mono-400', 'mono-symbols', 'math'];

/**
 * The fonts in the order in which glyphs are looked up: the theme's letters, the owner's fonts, the theme's symbols.
 *
 * @param own absolute paths.
 * @throws when one of the owner's cannot be read; the message names it.
 */
export function readImageFonts(own: readonly string[]): ImageFont[] {
  const theme = (names: string[]) =>
    names.map((name) =>
      readFont(fileURLToPath(new URL(`../styles/fonts/tradeoff-${name}.woff2`, import.meta.url))),
    );
  return [...theme(before), ...own.map(readFont), ...theme(after)];
}

function readFont(path: string): ImageFont {
  try {
    const data = readFileSync(path);
    const digest = createHash('sha256').update(data).digest('hex');
    return { data, digest, covered: fontCoverage(data) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The \`socialImages.fonts\` option: ${path} cannot be read as a .woff2, .ttf or .otf font: ${why}`,
      { cause },
    );
  }
}

/** Visible characters that no font has, each once. */
export function missingCharacters(text: string, fonts: readonly ImageFont[]): string[] {
  return [...new Set(text)].filter((character) => {
    if (/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character)) return false;
    const code = character.codePointAt(0) ?? 0;
    return !fonts.some(({ covered }) => covered.has(code));
  });
}
