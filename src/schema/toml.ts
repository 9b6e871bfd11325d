import { TomlError, parse } from 'smol-toml';
import { type Place, type Problem, problem } from './problems.ts';
import type { FrontMatterText } from './key-tree.ts';
import { isTooDeep, tooDeepData } from './limits.ts';
import { tomlKeys } from './toml-keys.ts';

/** A string or comment (kept), or a date as a value. */
const stringOrDate =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|(?<=[=[,]\s*)(?<date>\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?)(?=\s*(?:[,\]}#\n]|$))/g;

/** Reads the text between two `+++` as TOML 1.0. `start` is the place of its first line. */
export function readToml(text: string, start: Place): FrontMatterText {
  const tree = tomlKeys(text, start.line);
  try {
    const data = parse(datesAsStrings(text));
    if (!isTooDeep(data)) return { data, tree, problems: [] };
    return { data: {}, tree, problems: [tooDeepData(text, start)] };
  } catch (error) {
    if (error instanceof RangeError)
      return { data: {}, tree, problems: [tooDeepData(text, start)] };
    if (!(error instanceof TomlError)) throw error;
    return { data: {}, tree, problems: [tomlProblem(error, text, start)] };
  }
}

/**
 * Quotes the dates. The parser's own date objects turn `2026-02-30` into 2 March and lose
 * whether a time was given.
 */
function datesAsStrings(text: string): string {
  return text.replace(stringOrDate, (match, ...rest) => {
    const { date } = rest.at(-1) as { date?: string };
    return date === undefined ? match : `"${date}"`;
  });
}

function tomlProblem(error: TomlError, text: string, start: Place): Problem {
  const quoted = (text.split('\n')[error.line - 1] ?? '').trim().slice(0, 120);
  const place = { file: start.file, line: start.line - 1 + error.line };
  if (/excessively nested/.test(error.message)) return tooDeepData(text, start);
  const [headline = ''] = error.message.split('\n');
  const reason = headline.replace('Invalid TOML document: ', '');
  if (reason.startsWith('trying to redefine')) {
    const message = `\`${quoted}\` repeats a key that already has a value.`;
    return problem('front-matter-repeated-key', place, message, 'Keep one of the two.');
  }
  const [, key, value] = /^([\w.-]+)\s*[:=]\s*(.+)$/.exec(quoted) ?? [];
  const fix = /escape/.test(reason)
    ? 'Write it in single quotes, where a backslash is a backslash.'
    : key === undefined || value === undefined || /^["'[{]/.test(value)
      ? 'Check the brackets and quotes of this line; TOML writes `key = "text"`.'
      : `Write \`${key} = ${JSON.stringify(value)}\`; in TOML, text needs quotes.`;
  const message = `The TOML of \`${quoted}\` cannot be read: ${reason}.`;
  return problem('front-matter-syntax', place, message, fix);
}
