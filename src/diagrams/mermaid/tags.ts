/** Elements that labels may have. */
export const kept: ReadonlySet<string> = new Set(
  'b i em strong u s small sub sup code kbd br p span div ul ol li a hr h1 h2 h3 h4 h5 h6 pre blockquote del ins mark q'.split(
    ' ',
  ),
);
/** Elements of icons, which mermaid sanitises too. */
export const drawings: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs use clippath mask lineargradient radialgradient stop'.split(
    ' ',
  ),
);
/** Elements that no label may have, nor anything in them. */
export const dropped: ReadonlySet<string> = new Set(
  'script style iframe object embed template noscript'.split(' '),
);

const elements = new Set([...kept, ...drawings, ...dropped, 'img', 'input', 'wbr']);
const tag = /<\/?([a-z][\w-]*)[^<>]*>/gi;

/** Tags that are words of the author, such as `<actor>`: not of an element that labels have, and not closed. */
export function withWords(text: string): string {
  if (!text.includes('<')) return text;
  const lower = text.toLowerCase();
  return text.replace(tag, (written, own: string) => {
    const name = own.toLowerCase();
    const isClosed = lower.includes(`</${name}`) && new RegExp(`<${name}\\b`).test(lower);
    if (elements.has(name) || isClosed) return written;
    return written.replace('<', '&lt;').replace('>', '&gt;');
  });
}
