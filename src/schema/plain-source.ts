/**
 * A source as everything after this reads it: without a byte order mark, and with one line feed at the end of each
 * line, whatever the editor or Git wrote. It keeps the number of lines.
 */
export function plainSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
