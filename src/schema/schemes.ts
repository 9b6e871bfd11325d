/**
 * Allowed schemes of links: pages, and schemes that open one of the reader's programs. Others could run code in the
 * page (`javascript:`, `data:`, `blob:`, `vbscript:`) or read files.
 */
const followed: ReadonlySet<string> = new Set(
  (
    'http https mailto tel sms xmpp irc ircs matrix sip sips ftp ftps sftp git ssh news nntp webcal feed geo ' +
    'magnet vscode obsidian zotero slack'
  ).split(' '),
);

/** Schemes of embedded content, such as images. */
const shown: ReadonlySet<string> = new Set(['http', 'https', 'data']);

/**
 * The scheme of a URL in lower case, parsed as browsers do: ignores leading spaces and control characters, and line
 * breaks and tabs anywhere. `undefined` if there is none.
 */
export function schemeOf(address: string): string | undefined {
  const bare = address.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\r\n]/g, '');
  return /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** Whether a link to a URL is allowed: it has no scheme, or a harmless one. */
export function mayFollow(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || followed.has(scheme);
}

/** Whether a page can embed a URL as a picture, audio or video. */
export function mayShow(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || shown.has(scheme);
}

/** What to write instead of a URL with a refused scheme. */
export const schemeAdvice =
  'Write a URL such as `https://example.org/` or `mailto:ada@example.org`, or a path of the site.';
