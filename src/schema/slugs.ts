/** Symbols that tell names apart are spelled out, so that `C`, `C++` and `C#` stay three. */
const spelled: Readonly<Record<string, string>> = { '+': ' plus ', '#': ' sharp ', '&': ' and ' };

/** What stands in no address as it is: its path, query and anchor begin with it, or it has no form of its own. */
const unusable = /[\p{Cc}\p{Cs}/\\?#%]/u;

/** Bytes of a part of an address: with `.png` after it, it is still the name of a file. */
const longest = 251;

/** Files and folders of a kind that the build makes itself. */
const taken = new Set(['rss.xml']);

/**
 * The words of a name in lower case, joined by `-`: `C++` → `c-plus-plus`, `Node.js` → `node-js`, `Größe` →
 * `größe`. Empty when it has neither letters nor digits.
 */
export function wordSlug(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      // They choose between two pictures of a symbol, and count as marks.
      .replace(/[\uFE00-\uFE0F]/g, '')
      .replace(/[+#&]/g, (symbol) => spelled[symbol] ?? '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}

/**
 * The last part of the address of a post, from its `slug` or the name of its file: the name as it is, or its words
 * when a character of it cannot stand in an address (`50% off` → `50-off`, `what#1` → `what-1`). It is the name
 * of the folder that a build writes, not encoded.
 */
export function addressPart(name: string): string {
  const composed = name.normalize('NFC');
  // Before a digit it says "number", not "sharp".
  return unusable.test(composed) ? wordSlug(composed.replace(/#(?=\d)/g, ' ')) : composed;
}

/** Why {@link addressPart} cannot be part of an address, as the end of a sentence; `undefined` when it can. */
export function partFlaw(part: string): string | undefined {
  if (part === '') return 'has neither letters nor digits';
  if (/^\.+$/.test(part)) return 'is the parent folder, not a name';
  if (taken.has(part.toLowerCase())) return 'is the name of a file that the build writes';
  if (Buffer.byteLength(part) <= longest) return undefined;
  return `is longer than ${longest} bytes, the limit for file names`;
}

/** A part of an address near a name that has a flaw; `undefined` when there is none. */
export function offeredPart(...names: readonly string[]): string | undefined {
  const slugs = names.map((name) => shortened(wordSlug(name)));
  return slugs.find((slug) => slug !== '' && partFlaw(slug) === undefined);
}

/** At most 80 characters, ended at a word where there is one. */
function shortened(slug: string): string {
  if (slug.length <= 80) return slug;
  const start = Array.from(slug).slice(0, 80).join('');
  return start.replace(/(?<=.)-[^-]*$/, '');
}

/** What to write in place of a `slug` that cannot be part of an address; `undefined` when it can. */
export function slugFlaw(slug: string): string | undefined {
  if (!/\s/.test(slug) && !unusable.test(slug) && partFlaw(addressPart(slug)) === undefined) {
    return undefined;
  }
  const offered = offeredPart(slug);
  const rule = `without spaces, slashes, \`?\`, \`#\` and \`%\`, of at most ${longest} bytes`;
  return `Write one part of a URL${offered === undefined ? '' : `, such as \`${offered}\``}: ${rule}.`;
}
