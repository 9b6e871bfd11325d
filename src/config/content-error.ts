import type { Problem, ProblemCode } from '../schema/problems.ts';

/** The error that reports all problems of a blog's content at once, each with its file and line. */
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

/** The number of problems, and their kinds, the most frequent first. */
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

/** Findings that many posts of a blog share, because they have one cause. */
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
 * Groups problems so that many of one kind do not hide the others: those with one cause are reported once, and so are
 * the placeholders of a draft, with their number and the first line.
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
