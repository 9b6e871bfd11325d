import { functions } from './functions.ts';
import { type EstimateLine, nameKey } from './lines.ts';
import type { EstimateProblem } from './problems.ts';
import type { Names } from './tokens.ts';
import { magnitudes, units } from './units.ts';

const callable: ReadonlySet<string> = new Set(Object.keys(functions));

/** The names of all lines, longest first, and what is wrong with them. The first of two equal ones counts. */
export function namesOf(lines: readonly EstimateLine[]): {
  names: Names;
  /** The line of a name. */
  indexOf: (name: string) => number | undefined;
  problems: EstimateProblem[];
} {
  const problems: EstimateProblem[] = [];
  const known = new Map<string, { index: number; line: number; written: string }>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'value') continue;
    const { text: written, ...at } = line.name;
    const key = nameKey(written);
    const first = known.get(key);
    if (first) {
      const message = `\`${written}\` is already the name of line {line}.`;
      problems.push({
        kind: 'repeated',
        ...at,
        message,
        other: first.line,
        fix: 'Give one of them another name.',
      });
    } else if (isTaken(written)) {
      const message = `\`${written}\` is a word of the language of estimates, so it cannot be a name.`;
      problems.push({ kind: 'repeated', ...at, message, fix: 'Write a longer name.' });
    } else known.set(key, { index, line: at.line, written });
  }
  const all = [...known.values()].map(({ written }) => written);
  const indexOf = (name: string) => known.get(nameKey(name))?.index;
  const longest = longestNames(all);
  const at: Names['at'] = (text) => {
    const found = longest(text);
    return found && { ...found, index: indexOf(found.written) ?? -1 };
  };
  return { names: { at, all, functions: callable }, indexOf, problems };
}

/** Finds the longest of the names with which a text begins. */
export function longestNames(
  names: readonly string[],
): (text: string) => { written: string; length: number } | undefined {
  const candidates = names
    .map((written) => ({ written, key: nameKey(written) }))
    .sort((a, b) => b.key.length - a.key.length)
    .map(({ written, key }) => ({ written, pattern: patternOf(key) }));
  return (text) => {
    for (const { written, pattern } of candidates) {
      const found = pattern.exec(text);
      if (found) return { written, length: found[0].length };
    }
    return undefined;
  };
}

function isTaken(name: string): boolean {
  return (
    units.has(name) ||
    magnitudes.has(name) ||
    callable.has(name) ||
    ['of', 'per', 'in', 'to'].includes(name)
  );
}

/** A name as it may be written: any case, any space between words, and no further letter after it. */
function patternOf(key: string): RegExp {
  const words = key.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const written = words.join('\\s+').replaceAll("'", "['’]");
  return new RegExp(`^${written}(?![\\p{L}\\p{N}])`, 'iu');
}
