import type { KeyPath } from './key-tree.ts';
import { asWarning, type Place, type Problem, problem } from './problems.ts';

/** Escapes of YAML and TOML in double quotes, with the characters that they produce. */
const escapes: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '\x85': 'N',
};

/**
 * Control characters that no text needs. They come from an escape that was meant as a command of TeX, or from another
 * program.
 */
const control = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;
const controls = new RegExp(control, 'g');
/** Characters of one-letter escapes that are followed by the rest of a command. */
const eatenControl = /[\x07\b\v\f\x1b](?=[a-z])/i;
/** `\theta`, `\nu` and `\rho` whose escape is white space, between dollars. */
const eaten =
  /\$[^$]*?(?:\t(?:au|an|ext|o|op|ilde|imes|heta|frac|riangle)|\n(?:abla|eq?|ot|u|mid|eg|leq|geq|subseteq|rightarrow)|\r(?:ho|ight|angle|ceil|floor|m))(?![a-z])[^$]*\$/;

/**
 * Removes control characters from the texts of a front matter. One that comes from a command, such as `"$\\beta$"`,
 * is an error, because the text has lost a letter; any other is a warning.
 */
export function withoutControlCharacters(
  data: Record<string, unknown>,
  file: string,
  keyLine: (path: KeyPath) => number,
): { data: Record<string, unknown>; problems: Problem[] } {
  const problems: Problem[] = [];
  const cleaned = (value: unknown, path: KeyPath): unknown => {
    if (typeof value === 'string') {
      const found = flaw(value);
      if (found === undefined) return value;
      problems.push(asProblem(found, value, path, { file, line: keyLine(path) }));
      return value.replace(controls, '');
    }
    if (Array.isArray(value)) return value.map((item, index) => cleaned(item, [...path, index]));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, inner]) => [key, cleaned(inner, [...path, key])]));
  };
  return { data: cleaned(data, []) as Record<string, unknown>, problems };
}

/** The first character of a text that cannot be intended. */
function flaw(value: string): string | undefined {
  const found = eatenControl.exec(value)?.[0] ?? control.exec(value)?.[0];
  if (found !== undefined) return found;
  const formula = eaten.exec(value)?.[0];
  return formula === undefined ? undefined : /[\t\n\r]/.exec(formula)?.[0];
}

function asProblem(found: string, value: string, path: KeyPath, place: Place): Problem {
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const escape = escapes[found];
  const written = value.replace(
    /[\0\x07\b\t\n\v\f\r\x1b\x85]/g,
    (one) => `\\${escapes[one] ?? ''}`,
  );
  const isEaten = eatenControl.test(value) || !control.test(value);
  if (escape === undefined || !isEaten || /\p{Cc}/u.test(written)) {
    const found = problem(
      'front-matter-syntax',
      place,
      `\`${key}\` contains the control character ${code}, which a page cannot show, so it is left out.`,
      'Delete the character, or write the intended text.',
    );
    return isEaten ? found : asWarning(found);
  }
  return problem(
    'front-matter-syntax',
    place,
    `In \`${key}\`, double quotes turn \`\\${escape}\` into the control character ${code}.`,
    `Write the text in single quotes, where a backslash is a backslash: \`'${written.replaceAll("'", "''").slice(0, 200)}'\`.`,
  );
}
