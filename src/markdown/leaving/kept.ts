/** Properties that all kept elements may have. */
const everywhere = ['lang', 'dir', 'title'];

/** The elements that are kept outside the page, with the properties that mean something there. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'h1 h2 h3 h4 h5 h6 p pre figure figcaption hr br wbr ul dl dt dd table thead tbody tfoot tr caption summary ' +
      'em strong b i u s sub sup mark small abbr cite dfn code kbd samp var ruby rt rp bdi bdo'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'hrefLang', 'type'],
  img: ['src', 'alt', 'width', 'height'],
  audio: ['src', 'controls'],
  video: ['src', 'controls', 'poster', 'width', 'height'],
  source: ['src', 'type'],
  track: ['src', 'kind', 'label', 'srcLang'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  col: ['span'],
  colgroup: ['span'],
  th: ['colSpan', 'rowSpan', 'scope'],
  td: ['colSpan', 'rowSpan'],
  time: ['dateTime'],
  del: ['dateTime', 'cite'],
  ins: ['dateTime', 'cite'],
  q: ['cite'],
  blockquote: ['cite'],
  details: ['open'],
};

/** Elements that are removed with their contents: controls, and what only works in a browser. */
const dropped = new Set(
  (
    'button canvas dialog embed form link meta noscript object script select style template textarea ' +
    'title'
  ).split(' '),
);

const inline = new Set(
  (
    'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark math q ruby s samp small span strong ' +
    'sub sup svg time u var wbr'
  ).split(' '),
);

/** Properties that contain a URL. */
export const addresses: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);

export function isDropped(name: string): boolean {
  return dropped.has(name);
}

/** The properties that an element keeps; `undefined` if only its contents are kept. */
export function keptProperties(name: string): readonly string[] | undefined {
  const own = Object.hasOwn(kept, name) ? kept[name] : undefined;
  return own && [...own, ...everywhere];
}

/** Whether an element is part of a line of text. */
export function isInline(name: string): boolean {
  return inline.has(name);
}
