/**
 * The schemes that an address may have where a reader can follow it: pages, and what opens a program of the reader's.
 * Any other could run code in the page (`javascript:`, `data:`, `blob:`, `vbscript:`) or read files.
 */
const followed: ReadonlySet<string> = new Set(
  (
    'http https mailto tel sms xmpp irc ircs matrix sip sips ftp ftps sftp git ssh news nntp webcal feed geo ' +
    'magnet vscode obsidian zotero slack'
  ).split(' '),
);

/** Schemes of what a page shows, beside its own and those of other sites. */
const shown: ReadonlySet<string> = new Set(['http', 'https', 'data']);

/**
 * The scheme of an address in lower case, as browsers find it: past spaces and control characters before it, and
 * past the line breaks and tabs in it. `undefined` when it has none.
 */
export function schemeOf(address: string): string | undefined {
  const bare = address.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\r\n]/g, '');
  return /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** Whether a reader may be led to an address: it has no scheme, or one that can do no harm. */
export function mayFollow(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || followed.has(scheme);
}

/** Whether a page may show what is at an address, as a picture, sound or film. */
export function mayShow(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || shown.has(scheme);
}

/** What to write in place of an address whose scheme is refused. */
export const schemeAdvice =
  'Write a URL such as `https://example.org/` or `mailto:ada@example.org`, or a path of the site.';
