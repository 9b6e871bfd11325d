import { slug as githubSlug } from 'github-slugger';

const longest = { characters: 80, bytes: 200 };
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** Control and direction characters, and characters with a meaning in file systems or URLs. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\s/\\?#%<>:"|*]/u;

/**
 * A slug of a title: lower case, letters and digits of any script, words joined by `-`; shortened
 * at a word to at most 80 characters and 200 bytes. Empty when the title has neither.
 */
export function titleSlug(title: string): string {
  const words = githubSlug(title.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}_-]|[\uFE00-\uFE0F]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[\p{M}_-]+|[_-]+$/gu, '');
  return shortened(words);
}

function shortened(words: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined).segment(words)) {
    const longer = kept + segment;
    if (longer.length > longest.characters || Buffer.byteLength(longer) > longest.bytes) {
      return words.charAt(kept.length) === '-' ? kept : kept.replace(/(?<=.)-[^-]*$/, '');
    }
    kept = longer;
  }
  return kept;
}

/**
 * Why a slug cannot name the file of a post on every system, as the end of a sentence that starts
 * with it, or `undefined` when it can.
 *
 * @param isFolder the slug names a folder and the file is its `index`
 */
export function slugFlaw(slug: string, isFolder: boolean): string | undefined {
  if (slug === '') return 'is empty';
  if (unsafe.test(slug))
    return 'contains a space or a character that file names or URLs cannot contain';
  if (/^[._]/.test(slug)) return 'begins with `.` or `_`, so the file would not be published';
  if (slug.endsWith('.')) return 'ends with a dot';
  if (/\.mdx?$/i.test(slug)) return 'ends in a file extension, which is added automatically';
  if (slug.length > longest.characters * 2 || Buffer.byteLength(slug) > longest.bytes) {
    return `is longer than ${longest.bytes} bytes`;
  }
  if (reserved.test(slug)) return 'is a device name on Windows';
  if (!isFolder && /^index$/i.test(slug)) return 'means its folder when it is a file name';
  return undefined;
}
