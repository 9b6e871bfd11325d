import type { KeyPath } from './key-tree.ts';
import { type Place, type Problem, problem } from './problems.ts';

/** What YAML and TOML make of an escape in double quotes. */
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

/** No text has them: they come from an escape that was meant as a command of TeX, or from another program. */
const control = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/;
/** `\theta`, `\nu` and `\rho` whose escape is white space, between dollars. */
const eaten =
  /\$[^$]*?(?:\t(?:au|an|ext|o|op|ilde|imes|heta|frac|riangle)|\n(?:abla|eq?|ot|u|mid|eg|leq|geq|subseteq|rightarrow)|\r(?:ho|ight|angle|ceil|floor|m))(?![a-z])[^$]*\$/;

/** Texts of a front matter in which a control character stands, each with what to write. */
export function controlCharacterProblems(
  data: Record<string, unknown>,
  file: string,
  keyLine: (path: KeyPath) => number,
): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: KeyPath) => {
    if (typeof value === 'string') {
      const found = flaw(value);
      if (found !== undefined)
        problems.push(asProblem(found, value, path, { file, line: keyLine(path) }));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    }
  };
  visit(data, []);
  return problems;
}

/** The first character of a text that cannot be meant. */
function flaw(value: string): string | undefined {
  const found = control.exec(value)?.[0];
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
  if (escape === undefined || /\p{Cc}/u.test(written) || found === '\0') {
    return problem(
      'front-matter-syntax',
      place,
      `\`${key}\` contains the control character ${code}, which a page cannot show.`,
      'Delete the character, or write the intended text.',
    );
  }
  return problem(
    'front-matter-syntax',
    place,
    `In \`${key}\`, double quotes turn \`\\${escape}\` into the control character ${code}.`,
    `Write the text in single quotes, where a backslash is a backslash: \`'${written.replaceAll("'", "''").slice(0, 200)}'\`.`,
  );
}
