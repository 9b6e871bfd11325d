/** A tag of a built page, with its attributes as written; entities are decoded. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Text of `style` and `script`, which is not HTML; empty for every other tag. */
  text: string;
}

const tag =
  /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/gi;
const attribute = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * The opening tags of an HTML document in document order, without those in comments and raw text.
 */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const scanner = new RegExp(tag);
  for (let match = scanner.exec(html); match !== null; match = scanner.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    let text = '';
    if (name === 'script' || name === 'style' || name === 'textarea' || name === 'title') {
      const end = html.toLowerCase().indexOf(`</${name}`, scanner.lastIndex);
      const stop = end === -1 ? html.length : end;
      text = html.slice(scanner.lastIndex, stop);
      scanner.lastIndex = stop;
    }
    tags.push({ name, attributes: readAttributes(match[2] ?? ''), text });
  }
  return tags;
}

function readAttributes(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[String(name)] ?? whole;
  });
}
