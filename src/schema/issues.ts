import type { z } from 'zod';
import type { FrontMatter } from './front-matter.ts';
import { foldKey } from './foreign.ts';
import { isMap } from './keys.ts';
import type { KeyPath } from './key-tree.ts';
import { type Problem, problem } from './problems.ts';

type Issue = z.core.$ZodIssue;

const expected: Readonly<Record<string, string>> = {
  boolean: 'Write true or false.',
  string: 'Write text, in quotes if in doubt.',
  number: 'Write a number.',
  int: 'Write a whole number.',
  array: 'Write a list: `[one, two]`.',
  object: 'Write a map of keys and values.',
  record: 'Write a map of keys and values.',
  date: 'Write a date: `2026-03-14`.',
};

/** Turns the issues of a schema into problems with the line, the value and what to write instead. */
export function schemaProblems(
  error: { readonly issues: readonly Issue[] },
  fm: Pick<FrontMatter, 'data' | 'keyLine'>,
  file: string,
): Problem[] {
  return error.issues.map((issue) => issueProblem(issue, fm, file));
}

function issueProblem(
  issue: Issue,
  fm: Pick<FrontMatter, 'data' | 'keyLine'>,
  file: string,
): Problem {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const place = { file, line: fm.keyLine(path) };
  const { spelling, value } = locate(fm.data, path);
  const missing = value === undefined || value === null || value === '';
  if (path.length === 1 && path[0] === 'title' && missing) {
    const fix = 'Write `title: …` in the front matter, or start the text with a `# Heading`.';
    return problem('title-missing', place, 'The post has no title.', fix);
  }
  const code = path[0] === 'slug' ? 'slug-invalid' : 'front-matter-invalid';
  const message = missing ? `\`${spelling}\` is missing.` : `\`${spelling}\` is ${quoted(value)}.`;
  return problem(code, place, message, fixFor(issue));
}

/** The theme's and a blog's messages say what to write; Zod's defaults only say what is wrong. */
function fixFor(issue: Issue): string {
  if (!/^(?:Invalid|Too (?:big|small)|Unrecognized)\b/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') {
    return expected[issue.expected] ?? `Write a value of the type ${issue.expected}.`;
  }
  if (issue.code === 'invalid_value') {
    return `Write one of: ${issue.values.map((value) => String(value)).join(', ')}.`;
  }
  if (issue.code === 'too_small') return `Write ${size(issue, issue.minimum)} or more.`;
  if (issue.code === 'too_big') return `Write ${size(issue, issue.maximum)} or less.`;
  if (issue.code === 'unrecognized_keys') {
    return `Delete ${issue.keys.map((key) => `\`${key}\``).join(', ')}.`;
  }
  return issue.code === 'invalid_union' ? unionFix(issue.errors) : issue.message;
}

/** A limit with its unit: `3 characters`, `2 items`, or only the number. */
function size({ origin }: { origin: string }, limit: number | bigint): string {
  if (origin === 'string') return `${String(limit)} characters`;
  return origin === 'array' || origin === 'set' ? `${String(limit)} items` : String(limit);
}

function unionFix(branches: readonly (readonly Issue[])[]): string {
  const fixes = branches.flatMap((branch) => branch.slice(0, 1).map(fixFor));
  return [...new Set(fixes)].join(' Or: ');
}

/** The author's spelling and value at a canonical path. */
function locate(
  data: Record<string, unknown>,
  path: KeyPath,
): { spelling: string; value: unknown } {
  const spelt: string[] = [];
  let value: unknown = merged(data);
  for (const [depth, part] of path.entries()) {
    if (Array.isArray(value) && typeof part === 'number') {
      value = (value as unknown[])[part];
      spelt.push(`[${part}]`);
    } else if (isMap(value)) {
      const fold = depth === 0 ? foldKey : (key: string) => key.toLowerCase();
      const key = Object.keys(value).find((name) => fold(name) === fold(String(part)));
      value = key === undefined ? undefined : value[key];
      spelt.push(depth === 0 ? (key ?? String(part)) : `.${key ?? String(part)}`);
    }
  }
  return { spelling: spelt.join(''), value };
}

function merged(data: Record<string, unknown>): Record<string, unknown> {
  const params = Object.entries(data).find(([key]) => key.toLowerCase() === 'params')?.[1];
  return isMap(params) ? { ...params, ...data } : data;
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
