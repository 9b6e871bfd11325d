/** Symbols that are spelled out, so that `C`, `C++` and `C#` stay distinct. */
const spelled: Readonly<Record<string, string>> = { '+': ' plus ', '#': ' sharp ', '&': ' and ' };

/** Characters that cannot be in a path: they delimit parts of a URL, or cannot be encoded. */
const unusable = /[\p{Cc}\p{Cs}/\\?#%]/u;

/** Maximum number of bytes of a path segment, so that with `.png` it is still a valid file name. */
const longest = 251;

/** Names in a collection that the build uses itself. */
const taken = new Set(['rss.xml']);

/**
 * The words of a name in lower case, joined by `-`: `C++` → `c-plus-plus`, `Node.js` → `node-js`, `Größe` → `größe`.
 * Empty without letters or digits.
 */
export function wordSlug(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      // Variation selectors, which count as marks.
      .replace(/[\uFE00-\uFE0F]/g, '')
      .replace(/[+#&]/g, (symbol) => spelled[symbol] ?? '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}

/**
 * The last part of a post's URL, from its `slug` or the name of its file: the name unchanged, or its words if a
 * character cannot be in a path (`50% off` → `50-off`, `what#1` → `what-1`). It is the name of the folder in the
 * build, not encoded.
 */
export function addressPart(name: string): string {
  const composed = name.normalize('NFC');
  // Before a digit, `#` means "number", not "sharp".
  return unusable.test(composed) ? wordSlug(composed.replace(/#(?=\d)/g, ' ')) : composed;
}

/** What a URL is made of without a `slug`: the name of the file, or of its folder for an `index` file. */
export function fileName(file: string): string {
  const [last = '', folder = ''] = file.split('/').reverse();
  const name = last.replace(/\.mdx?$/, '');
  // A folder may have a file for each language: `ring/index.md` and `ring/index.de.md`.
  const index = /^index((?:\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?)$/.exec(name);
  return index === null ? name : `${folder}${index[1] ?? ''}`;
}

/** Why {@link addressPart} cannot be part of a URL, as the end of a sentence; `undefined` if it can. */
export function partFlaw(part: string): string | undefined {
  if (part === '') return 'has neither letters nor digits';
  if (/^\.+$/.test(part)) return 'is the parent folder, not a name';
  if (taken.has(part.toLowerCase())) return 'is the name of a file that the build writes';
  if (Buffer.byteLength(part) <= longest) return undefined;
  return `is longer than ${longest} bytes, the limit for file names`;
}

/** A valid path segment similar to an invalid name; `undefined` if there is none. */
export function offeredPart(...names: readonly string[]): string | undefined {
  const slugs = names.map((name) => shortened(wordSlug(name)));
  return slugs.find((slug) => slug !== '' && partFlaw(slug) === undefined);
}

/** At most 80 characters, cut at a word boundary if possible. */
function shortened(slug: string): string {
  if (slug.length <= 80) return slug;
  const start = Array.from(slug).slice(0, 80).join('');
  return start.replace(/(?<=.)-[^-]*$/, '');
}

/** What to write instead of a `slug` that cannot be part of a URL; `undefined` if it can. */
export function slugFlaw(slug: string): string | undefined {
  if (!/\s/.test(slug) && !unusable.test(slug) && partFlaw(addressPart(slug)) === undefined) {
    return undefined;
  }
  const offered = offeredPart(slug);
  const rule = `without spaces, slashes, \`?\`, \`#\` and \`%\`, of at most ${longest} bytes`;
  return `Write one part of a URL${offered === undefined ? '' : `, such as \`${offered}\``}: ${rule}.`;
}
