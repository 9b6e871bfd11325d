/** A start tag in HTML that an author wrote. */
export interface RawTag {
  /** In lower case. */
  name: string;
  attributes: RawAttribute[];
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

export interface RawAttribute {
  /** In lower case. */
  name: string;
  /** Without its quotes, its character references resolved; empty if only the name is written. */
  value: string;
  start: number;
  end: number;
}

const tagName = /<([a-z][\w:-]*)(?=[\s/>])/iy;
const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const tagEnd = /[\s/]*>/y;

/** The start tags of a text in their order. Those in comments do not count. */
export function rawTags(html: string): RawTag[] {
  const tags: RawTag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const comment = commentAt(html, at);
    const tag = comment === undefined ? tagAt(html, at) : undefined;
    if (tag !== undefined) tags.push(tag);
    at = html.indexOf('<', comment?.end ?? tag?.end ?? at + 1);
  }
  return tags;
}

/** HTML without its comments. */
export interface Uncommented {
  text: string;
  /** Where a comment without an end begins; what follows it is left out too. */
  unclosed: number | undefined;
}

/**
 * Removes comments from HTML, including conditional comments for old browsers. Scripts and other
 * elements that do not contain HTML stay as they are, and so do values of attributes.
 */
export function withoutComments(html: string): Uncommented {
  let text = '';
  let kept = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const comment = commentAt(html, at);
    if (comment !== undefined) {
      text += html.slice(kept, at);
      if (!comment.isClosed) return { text, unclosed: at };
      kept = comment.end;
    }
    const tag = comment === undefined ? tagAt(html, at) : undefined;
    const end = comment?.end ?? (tag && contentEnd(html, tag)) ?? at + 1;
    at = html.indexOf('<', end);
  }
  return { text: text + html.slice(kept), unclosed: undefined };
}

const condition = /<!\[(?:if|endif)\b[^>]*>/iy;

function commentAt(html: string, at: number): { end: number; isClosed: boolean } | undefined {
  if (!html.startsWith('<!', at)) return undefined;
  const old = matchAt(condition, html, at);
  if (old !== null) return { end: at + old[0].length, isClosed: true };
  if (!html.startsWith('--', at + 2)) return undefined;
  // `<!-->` and `<!--->` are complete comments.
  const end = html.indexOf('-->', at + 2);
  return end === -1 ? { end: html.length, isClosed: false } : { end: end + 3, isClosed: true };
}

/** Where a tag ends, including the content of an element that contains only text. */
function contentEnd(html: string, { name, end }: RawTag): number {
  if (!/^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/.test(name)) return end;
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = end;
  return closing.exec(html)?.index ?? html.length;
}

function tagAt(html: string, start: number): RawTag | undefined {
  const name = matchAt(tagName, html, start)?.[1];
  if (name === undefined) return undefined;
  const attributes: RawAttribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    const found = matchAt(attribute, html, at);
    if (found === null) break;
    const end = at + found[0].length;
    const [whole, written = '', double, single, bare] = found;
    attributes.push({
      name: written.toLowerCase(),
      value: unescaped(double ?? single ?? bare ?? ''),
      start: at + whole.length - whole.trimStart().replace(/^\/+\s*/, '').length,
      end,
    });
    at = end;
  }
  const end = matchAt(tagEnd, html, at);
  if (end === null) return undefined;
  return { name: name.toLowerCase(), attributes, start, end: at + end[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The value of an attribute of a tag; the first of two equal ones counts, as in browsers. */
export function attributeOf(tag: Pick<RawTag, 'attributes'>, name: string): string | undefined {
  return tag.attributes.find((one) => one.name === name)?.value;
}

/** The text of a tag with other values for some of its attributes; `undefined` leaves one out. */
export function withAttributes(
  html: string,
  tag: RawTag,
  changed: ReadonlyMap<string, string | undefined>,
): string {
  let text = '';
  let at = tag.start;
  for (const { name, start, end } of tag.attributes) {
    if (!changed.has(name)) continue;
    const value = changed.get(name);
    text += html.slice(at, start) + (value === undefined ? '' : `${name}="${escaped(value)}"`);
    at = end;
  }
  return text + html.slice(at, tag.end);
}

export function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  colon: ':',
  tab: '\t',
  newline: '\n',
};

/** The character references with which a URL may be written. */
function unescaped(value: string): string {
  return value.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,7}));?/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** The URLs in a `srcset`. */
export function srcsetAddresses(srcset: string): string[] {
  return Array.from(srcset.matchAll(candidate), ([, address = '']) => address);
}

/** A `srcset` with different URLs. */
export function withAddresses(srcset: string, change: (address: string) => string): string {
  return srcset.replace(candidate, (whole, address: string) =>
    whole.replace(address, () => change(address)),
  );
}

/**
 * A comma ends a candidate where a URL cannot continue: after a space, a descriptor, or before a
 * space.
 */
const candidate = /(?:^|,)\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wxh])?/g;
