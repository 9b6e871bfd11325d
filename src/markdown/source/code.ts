/** What may precede the content of a line: the marks of quotes and list items. */
export const container = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]|$|>)[ \t]*|>[ \t]*)*/;

const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Where the code that begins at an offset ends: a fenced block with its last line, or code in a line of text.
 *
 * @param lineStart offset of the line's first character.
 * @returns `undefined` when no code begins there.
 */
export function codeEnd(source: string, offset: number, lineStart: number): number | undefined {
  const character = source[offset];
  if (character !== '`' && character !== '~') return undefined;
  const before = source.slice(lineStart, offset);
  if (container.exec(before)?.[0] === before) {
    const [, mark] = fence.exec(lineAt(source, offset)) ?? [];
    if (mark !== undefined) return fenceEnd(source, offset, mark, before.includes('>'));
  }
  return character === '`' ? spanEnd(source, offset) : undefined;
}

function fenceEnd(source: string, offset: number, mark: string, quoted: boolean): number {
  const closing = new RegExp(`^[\\s>]*${mark[0] === '`' ? '`' : '~'}{${mark.length},}\\s*$`);
  for (let at = nextLine(source, offset); at < source.length; at = nextLine(source, at)) {
    const line = lineAt(source, at);
    // A quote ends with its last line, and so does the fence in it.
    if (quoted && !line.trimStart().startsWith('>')) return at;
    if (closing.test(line)) return at + line.length;
  }
  return source.length;
}

/**
 * Code ends at as many backticks as it began with, in the same paragraph; otherwise the backticks
 * are text.
 */
function spanEnd(source: string, offset: number): number {
  const [marks = ''] = /^`+/.exec(source.slice(offset)) ?? [];
  const start = offset + marks.length;
  const paragraph = source.slice(start).split(/\n[ \t>]*\n/, 1)[0] ?? '';
  for (const found of paragraph.matchAll(/`+/g)) {
    if (found[0].length === marks.length) return start + found.index + marks.length;
  }
  return start;
}

/** From an offset to the end of its line. */
export function lineAt(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(offset, end === -1 ? undefined : end);
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end + 1;
}
