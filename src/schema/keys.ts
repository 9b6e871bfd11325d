import { z } from 'zod';
import {
  authorFields,
  baseFields,
  coverFields,
  editPostFields,
  factFields,
  flashcardFields,
  quizFields,
  revisionFields,
} from './base.ts';
import { absentFeatures, foldKey, ineffectiveKeys, isNegated } from './foreign.ts';
import type { FrontMatter } from './front-matter.ts';
import { removed, whatBecameOf, type RemovedNames } from './removed.ts';
import type { KeyPath } from './key-tree.ts';
import { nearest } from './nearest.ts';
import { type Problem, problem } from './problems.ts';

type Fields = Readonly<Record<string, z.ZodType>>;

const base: Fields = baseFields(() => z.string());
const nested: Readonly<Record<string, Fields>> = {
  cover: coverFields(() => z.string()),
  editPost: editPostFields,
  authors: authorFields,
  revisions: revisionFields,
  facts: factFields,
  flashcards: flashcardFields,
  quizzes: quizFields,
};

/** Those whose value has keys that a build checks too. */
export const nestedKeys: ReadonlySet<string> = new Set(Object.keys(nested));

/** Canonical spellings of the top-level keys that every template knows. */
export const baseKeys: readonly string[] = Object.keys(base);

/**
 * Gives the keys their canonical spelling: any case and foreign spellings are accepted, a `params` map is merged, and
 * `"true"` or `"false"` becomes a boolean where one is meant. Problems quote the author's spelling.
 *
 * @param extraKeys Keys of the template and of the blog's own `extend`, beside the base ones.
 * @param names Fields of earlier versions.
 */
export function normaliseKeys(
  fm: Pick<FrontMatter, 'data' | 'keyLine'>,
  options: { file: string; extraKeys?: readonly string[]; names?: RemovedNames },
): { data: Record<string, unknown>; problems: Problem[] } {
  const known: Record<string, z.ZodType | undefined> = { ...base };
  for (const key of options.extraKeys ?? []) known[key] ??= undefined;
  const problems: Problem[] = [];
  const names = options.names ?? removed.fields;
  const report: Report = (code, path, message, fix) => {
    problems.push(problem(code, { file: options.file, line: fm.keyLine(path) }, message, fix));
  };

  const data = rename(topLevel(fm.data), known, foldKey, report, names);
  for (const [key, fields] of Object.entries(nested)) {
    if (key in data) data[key] = renameNested(data[key], key, fields, report, names);
  }
  return { data, problems };
}

type Report = (code: Problem['code'], path: KeyPath, message: string, fix: string) => void;
/** A key by its path, and its canonical name if that depends on its value. */
type Entry = readonly [path: KeyPath, value: unknown, name?: string];

/** The entries of the front matter, then those of its `params` map. */
function topLevel(data: Record<string, unknown>): Entry[] {
  const entries = Object.entries(data).flatMap(([key, value]): Entry[] =>
    key.toLowerCase() === 'params' && isMap(value)
      ? Object.entries(value).map(([inner, nestedValue]) => [[key, inner], nestedValue])
      : [[[key], value]],
  );
  return shareSwitches(entries).map(([path, value]) => {
    const published = /^publish(?:ed)?$/i.test(String(path.at(-1))) ? booleanIn(value) : undefined;
    return published === undefined ? [path, value] : [path, !published, 'draft'];
  });
}

/** `disableShare: true` wins over `showShareButtons`; `false` decides nothing. */
function shareSwitches(entries: readonly Entry[]): Entry[] {
  const nameOf = ([path]: Entry): string => String(path.at(-1)).toLowerCase();
  const disabled = entries.find((entry) => nameOf(entry) === 'disableshare');
  if (disabled === undefined) return [...entries];
  const without = booleanIn(disabled[1]) === false ? 'disableshare' : 'showsharebuttons';
  return entries.filter((entry) => nameOf(entry) !== without);
}

function renameNested(
  value: unknown,
  key: string,
  fields: Fields,
  report: Report,
  names: RemovedNames,
): unknown {
  const one = (item: unknown, path: KeyPath): unknown => {
    if (!isMap(item)) return item;
    const entries = Object.entries(item).map(([name, inner]): Entry => [[...path, name], inner]);
    return rename(entries, fields, (name) => name.toLowerCase(), report, names);
  };
  if (Array.isArray(value)) return value.map((item, index) => one(item, [key, index]));
  // The keys of a map of facts are the author's labels.
  return key === 'facts' ? value : one(value, [key]);
}

function rename(
  entries: readonly Entry[],
  known: Readonly<Record<string, z.ZodType | undefined>>,
  fold: (key: string) => string,
  report: Report,
  names: RemovedNames,
): Record<string, unknown> {
  const canonical = new Map(Object.keys(known).map((key) => [fold(key), key]));
  const renamed: Record<string, unknown> = {};
  const spelt = new Map<string, string>();
  for (const [path, value, name] of entries) {
    const spelling = String(path.at(-1));
    const key = canonical.get(fold(name ?? spelling));
    if (key === undefined) {
      reportUnknown(path, spelling, Object.keys(known), report, names);
      renamed[spelling] ??= value;
    } else if (spelt.has(key)) {
      const message = `\`${spelt.get(key)}\` and \`${spelling}\` both set \`${key}\`.`;
      report('front-matter-repeated-key', path, message, `Keep one, spelt \`${key}\`.`);
    } else {
      spelt.set(key, spelling);
      const read = isBoolean(known[key]) ? toBoolean(value, path, report) : value;
      renamed[key] = typeof read === 'boolean' && isNegated(spelling) ? !read : read;
    }
  }
  return renamed;
}

function reportUnknown(
  path: KeyPath,
  spelling: string,
  known: string[],
  report: Report,
  names: RemovedNames,
): void {
  const field = fieldPath(path).toLowerCase();
  const documented = Object.keys(names).find((name) => name.toLowerCase() === field);
  const left = documented === undefined ? undefined : whatBecameOf(documented, names);
  if (left !== undefined) {
    report('front-matter-removed', path, left.message, left.fix);
    return;
  }
  const ofPost = path.length === 1 || foldKey(String(path[0])) === 'params';
  const key = spelling.toLowerCase();
  if (ofPost && Object.hasOwn(absentFeatures, key)) {
    const fix = absentFeatures[key] ?? '';
    report('front-matter-absent-feature', path, `\`${key}\` has no effect here.`, fix);
    return;
  }
  if (ofPost && Object.hasOwn(ineffectiveKeys, key)) {
    const fix = ineffectiveKeys[key] ?? '';
    report('front-matter-unknown-key', path, `\`${spelling}\` has no effect here.`, fix);
    return;
  }
  const meant = nearest(spelling, known);
  report(
    'front-matter-unknown-key',
    path,
    `\`${dotted(path)}\` is not a known front-matter key.`,
    meant === undefined
      ? 'Delete it, or add it to the collection with `extend`.'
      : `Write \`${meant}\`, or add \`${spelling}\` to the collection with \`extend\`.`,
  );
}

function toBoolean(value: unknown, path: KeyPath, report: Report): unknown {
  const meant = typeof value === 'string' ? booleanIn(value) : undefined;
  if (meant === undefined) return value;
  const message = `\`${dotted(path)}\` is the string "${String(value)}", not a boolean; it is read as ${meant}.`;
  report('front-matter-string-boolean', path, message, `Write ${meant} without quotes.`);
  return meant;
}

const booleans: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, on: true, false: false, no: false, off: false },
};

/** A boolean, or a word such as `yes`, which older YAML reads as one. */
function booleanIn(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? booleans[value.trim().toLowerCase()] : undefined;
}

/** The documented name of a field: without `params`, and without list indices. */
function fieldPath(path: KeyPath): string {
  return dotted(path).replace(/^params\./i, '');
}

function dotted(path: KeyPath): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

function isBoolean(field: z.ZodType | undefined): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return field.unwrap() instanceof z.ZodBoolean;
  }
  return field instanceof z.ZodBoolean;
}

/** Whether a value is a YAML or TOML map. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
