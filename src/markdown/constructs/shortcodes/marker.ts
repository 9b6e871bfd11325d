/**
 * In the source that is parsed as Markdown, shortcodes are written as HTML comments and tags, which
 * keep lists, quotes and line numbers unchanged and carry what the author wrote.
 */
const element = 'tradeoff-shortcode';
const block = new RegExp(`<!--${element} ([^\\s>]*)[^>]*-->`);
const inline = new RegExp(`<${element} of="([^"]*)"[^>]*>`);
const any = new RegExp(`${block.source}|${inline.source}`, 'g');

/** A shortcode as it appears in the source: its text, and where it began. */
export interface Marker {
  /** From its first brace to its last; for a `raw` shortcode to the end of its closing tag. */
  written: string;
  /** The prefix of the raw text's lines in a list or quote. */
  indent: string;
}

/**
 * @param alone whether there is nothing else on its lines, so that it may be a block; otherwise it
 * is part of a paragraph.
 * @returns as many lines as the author wrote.
 */
export function writeMarker({ written, indent }: Marker, alone: boolean): string {
  const data = encode(JSON.stringify([written, indent]));
  const lines = `\n${indent}.`.repeat(written.split('\n').length - 1);
  return alone ? `<!--${element} ${data}${lines}-->` : `<${element} of="${data}" as="${lines}">`;
}

/** Splits HTML or code into texts and markers. */
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

/** Whether a source contains any; most do not. */
export function hasMarkers(value: string): boolean {
  return value.includes(`<!--${element} `) || value.includes(`<${element} of=`);
}

/**
 * Escaped, because `-` could end a comment, the others could end a tag or an attribute, and
 * Markdown characters have no meaning inside.
 */
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
