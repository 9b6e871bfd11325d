const global = ['lang', 'dir', 'title'];

/** The elements that a feed keeps, with the attributes that mean something in a reader. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...[
        'h1',
        'h2',
        'h3',
        'h4',
        'h5',
        'h6',
        'p',
        'pre',
        'figure',
        'figcaption',
        'hr',
        'br',
        'wbr',
      ],
      ...['ul', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'caption', 'summary'],
      ...['em', 'strong', 'b', 'i', 'u', 's', 'sub', 'sup', 'mark', 'small', 'abbr', 'cite'],
      ...['dfn', 'code', 'kbd', 'samp', 'var', 'ruby', 'rt', 'rp', 'bdi', 'bdo'],
    ].map((name) => [name, []]),
  ),
  a: ['href', 'hreflang', 'type'],
  img: ['src', 'alt', 'width', 'height'],
  audio: ['src', 'controls'],
  video: ['src', 'controls', 'poster', 'width', 'height'],
  source: ['src', 'type'],
  track: ['src', 'kind', 'label', 'srclang'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  col: ['span'],
  colgroup: ['span'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  time: ['datetime'],
  del: ['datetime', 'cite'],
  ins: ['datetime', 'cite'],
  q: ['cite'],
  blockquote: ['cite'],
  details: ['open'],
};

/** Elements that are left out with everything in them: controls, and what only a browser runs. */
const dropped = new Set([
  ...['button', 'canvas', 'dialog', 'embed', 'form', 'link', 'meta', 'noscript', 'object'],
  ...['script', 'select', 'style', 'template', 'textarea', 'title'],
]);

/** Elements without content, which have no closing tag. */
export const voidElements: ReadonlySet<string> = new Set([
  ...['br', 'col', 'hr', 'img', 'source', 'track', 'wbr'],
]);

/** Attributes that hold an address. */
export const addresses: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);

export function isDropped(name: string): boolean {
  return dropped.has(name);
}

/** The attributes that an element keeps; `undefined` when only what stands in it is kept. */
export function keptAttributes(name: string): readonly string[] | undefined {
  const own = Object.hasOwn(kept, name) ? kept[name] : undefined;
  return own && [...own, ...global];
}

/** Whether an element stands in a line of text. */
export function isInline(name: string): boolean {
  return inline.has(name);
}

const inline = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins'],
  ...['kbd', 'mark', 'math', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup'],
  ...['svg', 'time', 'u', 'var', 'wbr'],
]);
