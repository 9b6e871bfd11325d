/**
 * Normalises a source: removes the byte order mark and turns every line end into one line feed. Keeps the number of
 * lines.
 */
export function plainSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
