import { inspect } from 'node:util';
import type { z } from 'zod';
import { removed, whatBecameOf, type RemovedNames } from '../schema/removed.ts';
import { nearest } from '../schema/nearest.ts';

/** A problem with the options. */
export interface OptionProblem {
  /** Path of the option: `home.mode`, `nav[0].href`. Empty for the options as a whole. */
  path: string;
  /** What is wrong, quoting the key or the value, and what to write. */
  message: string;
}

/** Reports all problems with the options of `tradeoff({ … })` at once. */
export class OptionsError extends Error {
  override name = 'OptionsError';
  readonly problems: readonly OptionProblem[];

  constructor(problems: readonly OptionProblem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    const lines = problems.map(({ message }) => `  - ${message}`);
    super([`The options of tradeoff({ … }) have ${count}:`, ...lines].join('\n'));
    this.problems = problems;
    // The mistake is in the config, which is not in the stack.
    this.stack = `${this.name}: ${this.message}`;
  }
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Turns the issues of the options schema into problems, in the schema's order.
 *
 * @param input the parsed options, from which bad values are quoted
 * @param names options of earlier versions
 */
export function optionProblems(
  issues: readonly Issue[],
  input: unknown,
  names: RemovedNames = removed.options,
): OptionProblem[] {
  const found = issues
    .flatMap((issue) => spread(issue))
    .flatMap((issue) => describe(issue, input, names));
  return [...new Map(found.map((problem) => [problem.message, problem])).values()];
}

/** Text for the keys of an object, as {@link describe} reads it back from an issue about unknown ones. */
export function knownKeys(shape: object): string {
  return Object.keys(shape).join(' ');
}

/** The issue of a union says nothing useful, so this takes the branch that accepts the type of the value. */
function spread(issue: Issue, base: Path = []): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((inner) => !inner.some(rejectsType));
    if (branch !== undefined) return branch.flatMap((inner) => spread(inner, path));
  }
  return [{ ...issue, path }];
}

function rejectsType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((inner) => inner.some(rejectsType));
  // The `false` that turns a group off is a separate type.
  const isSwitch = issue.code === 'invalid_value' && issue.values.includes(false);
  return isSwitch || issue.code === 'invalid_type';
}

function describe(issue: Issue, input: unknown, names: RemovedNames): OptionProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return removedKey(path, names) ?? unknownKey(path, key, known);
    });
  }
  const path = spell(issue.path);
  const subject = path === '' ? 'The argument of `tradeoff(…)`' : `\`${path}\``;
  const value = valueAt(input, issue.path);
  const state = value === undefined ? 'is missing' : `is ${quote(value)}`;
  return [{ path, message: `${subject} ${state}. ${issue.message}` }];
}

function removedKey(path: Path, names: RemovedNames): OptionProblem | undefined {
  const documented = spell(path).replace(/\[\d+\]/g, '[]');
  const found = whatBecameOf(documented, names);
  if (found === undefined) return undefined;
  return { path: spell(path), message: `Option ${found.message} ${found.fix}` };
}

function unknownKey(path: Path, key: string, known: readonly string[]): OptionProblem {
  const near = nearest(key, known);
  const parent = path.slice(0, -1);
  const fix =
    near === undefined
      ? `The options here are ${[...known]
          .sort()
          .map((name) => `\`${name}\``)
          .join(', ')}.`
      : `Did you mean \`${spell([...parent, near])}\`?`;
  return { path: spell(path), message: `Unknown option \`${spell(path)}\`. ${fix}` };
}

function spell(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return `${text}[${quote(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part],
    input,
  );
}

/** The value as it would be written in the config, on one line and truncated. */
function quote(value: unknown): string {
  return inspect(value, {
    depth: 1,
    breakLength: Infinity,
    maxArrayLength: 3,
    maxStringLength: 60,
  });
}
