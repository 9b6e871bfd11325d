/** Text that was written as UTF-8 and read as Windows-1252, such as `â€”` for `—`. */
export interface BrokenText {
  /** Offset in the text. */
  index: number;
  text: string;
  /** The original; `undefined` if it cannot be recovered. */
  meant: string | undefined;
}

const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
/** Characters that Windows-1252 has for the bytes 80 to BF, which follow the first byte in UTF-8. */
const follower = `[${[...byteOf].flatMap(([character, byte]) => (byte >= 0x80 && byte < 0xc0 ? [character] : [])).join('')}]`;

/**
 * One garbled character: `Ã` or `Â` and one more for Latin letters and signs, `â` and two for
 * punctuation, arrows and drawing, `ð` and three for emoji. An `Ã` or `Â` that ends a word in
 * capitals (`MANHÃ”`) is a letter. Editors turn the space of `Â ` into an ordinary one and drop
 * the invisible last character of `â€`.
 */
const garbled = [
  `(?:[ÃÂ](?<!\\p{Lu}.)|(?<=\\p{Lu})[ÃÂ](?=[\\u0080-\\u009F]))${follower}`,
  `â${follower}{2}`,
  `ð${follower}{3}`,
  `(?<=[\\p{Ll}\\p{N}.,;:!?)])Â(?= )`,
  `â€(?!${follower})`,
  // A single replacement character may be intended.
  '(?<=\\p{L})\\uFFFD|\\uFFFD(?=\\p{L})',
].join('|');
const run = new RegExp(`(?:${garbled})+`, 'gu');
const one = new RegExp(`[ÃÂ]${follower}|â${follower}{2}|ð${follower}{3}|â€|Â`, 'gu');

/** Garbled text in the order of the page; neighbouring characters are one finding. */
export function brokenEncoding(text: string): BrokenText[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const meant = repaired(match[0]);
    return meant === match[0] ? [] : [{ index: match.index, text: match[0], meant }];
  });
}

/**
 * The text with its garbled characters replaced, even if it was garbled more than once; `undefined` if a character is
 * lost.
 */
function repaired(text: string): string | undefined {
  if (text.includes('\uFFFD')) return undefined;
  const meant = text.replace(one, (garble) => {
    if (garble === 'Â') return '';
    if (garble === 'â€') return '”';
    const bytes = [...garble].map((character) => byteOf.get(character) ?? 0);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      // These bytes are not UTF-8, so the author wrote the characters themselves.
      return garble;
    }
  });
  return meant === text || meant.search(run) === -1 ? meant : repaired(meant);
}
