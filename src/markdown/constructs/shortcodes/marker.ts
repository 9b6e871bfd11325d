/**
 * Shortcodes stand in the source that Markdown is parsed from as comments and tags of HTML, which keep lists,
 * quotes and line numbers as they are, and carry what the author wrote.
 */
const element = 'tradeoff-shortcode';
const block = new RegExp(`<!--${element} ([^\\s>]*)[^>]*-->`);
const inline = new RegExp(`<${element} of="([^"]*)"[^>]*>`);
const any = new RegExp(`${block.source}|${inline.source}`, 'g');

/** A shortcode as it stands in the source: its text, and where it began. */
export interface Marker {
  /** From its first brace to its last; of a `raw` shortcode to the end of its closing tag. */
  written: string;
  /** What stands before the raw text's lines because of the list or quote around it. */
  indent: string;
}

/**
 * @param alone it has its lines to itself, so it may be a block; otherwise it stands in a paragraph.
 * @returns as many lines as the author wrote.
 */
export function writeMarker({ written, indent }: Marker, alone: boolean): string {
  const data = encode(JSON.stringify([written, indent]));
  const lines = `\n${indent}.`.repeat(written.split('\n').length - 1);
  return alone ? `<!--${element} ${data}${lines}-->` : `<${element} of="${data}" as="${lines}">`;
}

/** The pieces of a piece of HTML or code: texts and markers. */
export function splitMarkers(value: string): (string | Marker)[] {
  const pieces: (string | Marker)[] = [];
  let end = 0;
  for (const match of value.matchAll(any)) {
    if (match.index > end) pieces.push(value.slice(end, match.index));
    pieces.push(decode(match[1] ?? match[2] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < value.length) pieces.push(value.slice(end));
  return pieces;
}

/** Whether a source holds any; most hold none. */
export function hasMarkers(value: string): boolean {
  return value.includes(`<!--${element} `) || value.includes(`<${element} of=`);
}

/** `-` could end a comment, the rest a tag or an attribute, and characters of Markdown mean nothing inside. */
function encode(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function decode(data: string): Marker {
  const bytes = Uint8Array.from(data.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const [written, indent] = JSON.parse(new TextDecoder().decode(bytes)) as [string, string];
  return { written, indent };
}
