import type { Problem, ProblemCode } from '../schema/problems.ts';

/** The one error for everything that is wrong with a blog's content: all of it at once, each with its place. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Read by Astro's overlay and log. */
  readonly hint: string;
  readonly loc: { file: string; line: number };
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(`${countedKinds(problems)}\n\n${problems.map(formatProblem).join('\n')}\n`);
    this.problems = problems;
    this.hint = problems[0].fix;
    this.loc = { file: problems[0].file, line: problems[0].line };
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** How many problems there are, and of what kinds: the most frequent first. */
function countedKinds(problems: readonly Problem[]): string {
  const kinds = [...Map.groupBy(problems, ({ code }) => code)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, { length }]) => `${length} ${code}`);
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  return `${count} in the content: ${kinds.join(', ')}.`;
}

/** `file:line  error  message` and, below it, what to write. */
export function formatProblem({ code, ...found }: Problem): string {
  return format(found, code);
}

function format(found: Omit<Problem, 'code'>, note: string): string {
  const { file, line, column, severity, message, fix } = found;
  const at = column === undefined ? '' : `:${column}`;
  return `${file}:${line}${at}  ${severity}  ${message} (${note})\n    ${fix}`;
}

/** Findings that a whole blog has for one reason, which is one decision of its author. */
const ofBlog: ReadonlySet<ProblemCode> = new Set([
  'front-matter-unknown-key',
  'front-matter-absent-feature',
  'front-matter-string-boolean',
  'code-language-unknown',
]);

/** A line for the terminal. */
export interface ReportedProblem {
  severity: Problem['severity'];
  text: string;
}

/**
 * Problems as an author reads them, so that many of a kind do not hide the others: what a whole blog has for one
 * reason is said once, and so are the placeholders of a draft, with a count and the first place.
 */
export function reportedProblems(problems: readonly Problem[]): ReportedProblem[] {
  const subject = (found: Problem): unknown => {
    const { severity, code, file, message } = found;
    if (ofBlog.has(code)) return [severity, code, message].join(' ');
    return code === 'placeholder-draft' ? [code, file].join(' ') : found;
  };
  return [...Map.groupBy(problems, subject).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const files = new Set(same.map(({ file }) => file)).size;
    const count = `${same.length} times in ${files === 1 ? 'this file' : `${files} files`}`;
    const note = same.length === 1 ? first.code : `${first.code}, ${count}`;
    return { severity: first.severity, text: format(first, note) };
  });
}
