import { nearest } from '../../schema/nearest.ts';
import { type CodeMeaning, codeMeanings } from '../../check/codes.ts';
import { parseArguments } from '../arguments.ts';
import { CliError, UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';

export const explain = {
  name: 'explain',
  summary: 'Explain a problem that a build or a check reports',
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

function known(written: string): CodeMeaning {
  const found = codeMeanings.find(({ code }) => code === written);
  if (found !== undefined) return found;
  const near = nearest(
    written,
    codeMeanings.map(({ code }) => code),
  );
  const advice =
    near === undefined ? 'Run `tradeoff explain` for a list.' : `Did you mean \`${near}\`?`;
  throw new CliError(`There is no problem \`${written}\`. ${advice}`);
}

function meaning({ code, severity, means, fix, inBuild }: CodeMeaning): string {
  return [
    `${code} (${severity}${inBuild ? '' : ' of a check'})`,
    '',
    plain(means),
    plain(fix),
  ].join('\n');
}

function list(): string {
  const width = Math.max(...codeMeanings.map(({ code }) => code.length));
  return codeMeanings.map(({ code, means }) => `${code.padEnd(width)}  ${plain(means)}`).join('\n');
}

/** Markdown for a terminal: links become their text. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
