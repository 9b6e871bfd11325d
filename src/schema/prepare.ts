import { parseDate } from './dates.ts';
import type { FrontMatter } from './front-matter.ts';
import { baseKeys, isMap, normaliseKeys } from './keys.ts';
import type { KeyPath } from './key-tree.ts';
import { type Problem, problem } from './problems.ts';

export { schemaProblems } from './issues.ts';

const dateKeys = ['date', 'updated', 'publishDate', 'expiryDate', 'reviewBy'] as const;
const numberKeys = new Set(['weight', 'readingTime']);

/**
 * Turns front matter into what the schemas validate: canonical keys, dates as `Date`, numbers in texts as the author
 * wrote them (`1.10`), and no keys without a value. A post with a `publishDate` and no `date` uses it as its date. A
 * value with a problem becomes `undefined`, so that validation does not report it again.
 */
export function prepareFrontMatter(
  fm: FrontMatter,
  options: { file: string; timeZone: string; extraKeys?: readonly string[] },
): { data: Record<string, unknown>; problems: Problem[] } {
  const { data: named, problems } = normaliseKeys(fm, options);
  const entries = Object.entries(named).flatMap(([key, value]) => {
    if (!baseKeys.includes(key)) return [[key, value] as const];
    const kept = withoutEmpty(numberKeys.has(key) ? value : withText(value, [key], fm));
    return kept === undefined ? [] : [[key, kept] as const];
  });
  const data: Record<string, unknown> = Object.fromEntries(entries);
  const hasDate = data['date'] !== undefined;

  const reported = new Set(fm.problems.map(({ line }) => line));
  const toDate = (value: unknown, path: KeyPath): Date | undefined => {
    const date = parseDate(value, options.timeZone);
    const line = fm.keyLine(path);
    if (!date && !reported.has(line)) {
      problems.push(invalidDate(value, path, { file: options.file, line }));
    }
    return date;
  };
  for (const key of dateKeys) {
    if (data[key] !== undefined) data[key] = toDate(data[key], [key]);
  }
  if (!hasDate && data['publishDate'] !== undefined) data['date'] = data['publishDate'];
  if (Array.isArray(data['revisions'])) {
    data['revisions'] = data['revisions'].flatMap((revision: unknown, index) => {
      if (!isMap(revision) || !('date' in revision)) return [revision];
      const date = toDate(revision['date'], ['revisions', index, 'date']);
      return date ? [{ ...revision, date }] : [];
    });
  }
  return { data, problems };
}

/** Turns numbers into the author's text, because the parser drops the zero of `1.10`. */
function withText(value: unknown, path: KeyPath, fm: FrontMatter): unknown {
  const isText = typeof value === 'number' || (typeof value === 'boolean' && path[0] === 'title');
  if (isText) return fm.text(path) ?? String(value);
  if (Array.isArray(value)) return value.map((item, index) => withText(item, [...path, index], fm));
  if (!isMap(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, withText(item, [...path, key], fm)]),
  );
}

/** Removes `null` and blank strings at any depth; `undefined` if nothing is left. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (Array.isArray(value)) {
    return value.map(withoutEmpty).filter((item) => item !== undefined);
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function invalidDate(
  value: unknown,
  path: KeyPath,
  place: { file: string; line: number },
): Problem {
  const name = path.filter((part) => typeof part === 'string').join('.');
  const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return problem(
    'date-invalid',
    place,
    `\`${name}\` is ${shown}, which is not a date in the calendar.`,
    'Write a date: `2026-03-14`, `2026-03-14 09:30` or `2026-03-14T09:30:00+02:00`.',
  );
}
