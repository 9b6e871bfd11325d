import { nearest } from '../../schema/nearest.ts';
import { problemMeanings } from '../../schema/problem-meanings.ts';
import { problemSeverity } from '../../schema/problems.ts';
import type { ProblemCode } from '../../schema/problems.ts';
import { parseArguments } from '../arguments.ts';
import { CliError, UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';

const codes = Object.keys(problemSeverity) as ProblemCode[];

export const explain = {
  name: 'explain',
  summary: 'Explain a problem that a build reports',
  usage: [
    'Usage: tradeoff explain [code]',
    '',
    'Prints what a code such as `link-missing` means and how to fix it. Without a code, it lists all of them.',
  ].join('\n'),
  run(args, context) {
    const { positionals } = parseArguments(args, {});
    const [code, more] = positionals;
    if (more !== undefined) {
      throw new UsageError(`\`tradeoff explain\` takes one code; found \`${more}\` too.`);
    }
    context.out(code === undefined ? list() : meaning(known(code)));
    return Promise.resolve(0);
  },
} as const satisfies Command;

function known(written: string): ProblemCode {
  const code = codes.find((each) => each === written);
  if (code !== undefined) return code;
  const near = nearest(written, codes);
  const advice =
    near === undefined ? 'Run `tradeoff explain` for a list.' : `Did you mean \`${near}\`?`;
  throw new CliError(`There is no problem \`${written}\`. ${advice}`);
}

function meaning(code: ProblemCode): string {
  const { means, fix } = problemMeanings[code];
  return [`${code} (${problemSeverity[code]})`, '', plain(means), plain(fix)].join('\n');
}

function list(): string {
  const width = Math.max(...codes.map(({ length }) => length));
  return codes
    .map((code) => `${code.padEnd(width)}  ${plain(problemMeanings[code].means)}`)
    .join('\n');
}

/** Markdown as a terminal shows it: a link is its text. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
