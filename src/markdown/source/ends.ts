/** Finds the next occurrence of a mark from an offset, before a blank line or code. */
export type Closing = (from: number, mark: string) => number | undefined;

/** {@link Closing} for a source: characters that were not found once are not searched for again. */
export function closings(source: string): Closing {
  const withoutEnd = new Map<string, Uint8Array>();
  return (from, mark) => {
    const known = withoutEnd.get(mark);
    let at = from;
    for (; at < source.length && known?.[at] !== 1; at++) {
      if (source.startsWith(mark, at)) return at;
      if (source[at] === '\\') at++;
      else if (isStop(source, at)) break;
    }
    const seen = known ?? new Uint8Array(source.length);
    withoutEnd.set(mark, seen);
    // As above: what follows a backslash was not looked at.
    for (let index = from; index < at; index++) {
      seen[index] = 1;
      if (source[index] === '\\') index++;
    }
    return undefined;
  };
}

/** Code, or a blank line. */
function isStop(source: string, at: number): boolean {
  const character = source[at];
  if (character === '`') return true;
  return character === '\n' && /^\n[ \t>]*(?:\n|$)/.test(source.slice(at, at + 200));
}

/**
 * The closing brace for the one at an offset of a source; those in strings do not count. Nested
 * braces are matched at the same time.
 */
export function expressionEnds(source: string): (offset: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  return (offset) => {
    if (known.has(offset)) return known.get(offset);
    const open: number[] = [];
    for (let at = offset; at < source.length; at++) {
      const character = source[at] ?? '';
      if (character === '{') open.push(at);
      if (character === '}') {
        const start = open.pop();
        if (start !== undefined) known.set(start, at + 1);
        if (open.length === 0) return at + 1;
      }
      if (/["'`]/.test(character)) {
        const end = textEnd(source, at);
        if (end === undefined) break;
        at = end;
      }
    }
    for (const start of open) known.set(start, undefined);
    return undefined;
  };
}

function textEnd(source: string, offset: number): number | undefined {
  for (let at = offset + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === source[offset]) return at;
  }
  return undefined;
}
