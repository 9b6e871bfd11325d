import type { Problem } from '../schema/problems.ts';

/** The one error for everything that is wrong with a blog's content: all of it at once, each with its place. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** Read by Astro's overlay and log. */
  readonly hint: string;
  readonly loc: { file: string; line: number };
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
    super(`${count} in the content:\n\n${problems.map(formatProblem).join('\n')}\n`);
    this.problems = problems;
    this.hint = problems[0].fix;
    this.loc = { file: problems[0].file, line: problems[0].line };
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** `file:line  error  message` and, below it, what to write. */
export function formatProblem({ file, line, severity, message, fix, code }: Problem): string {
  return `${file}:${line}  ${severity}  ${message} (${code})\n    ${fix}`;
}
