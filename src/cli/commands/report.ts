import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reportPath } from '../../report/path.ts';
import { reportTable } from '../../report/table.ts';
import type { BuildReport } from '../../report/types.ts';
import { parseArguments } from '../arguments.ts';
import { CliError, UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';

export const report = {
  name: 'report',
  summary: 'Show the report of the last build',
  usage: [
    'Usage: tradeoff report [--json]',
    '',
    'Shows the report of the last `astro build` in this folder again: pages, posts, what was left out,',
    'feeds, diagrams, social images, the search index, the heaviest page and warnings.',
    '',
    'Options:',
    '  --json  Print it as JSON, with every file and warning',
  ].join('\n'),
  async run(args, context) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    if (positionals[0] !== undefined) {
      throw new UsageError(`\`tradeoff report\` takes no argument; found \`${positionals[0]}\`.`);
    }
    const last = await readReport(context.root);
    if (values.json === true) {
      context.out(JSON.stringify(last, undefined, 2));
    } else {
      context.out(`Built ${last.date} with tradeoff ${last.theme} into ${last.output}`);
      context.out(reportTable(last, process.stdout));
    }
    return 0;
  },
} as const satisfies Command;

async function readReport(root: string): Promise<BuildReport> {
  try {
    return JSON.parse(await readFile(path.join(root, reportPath), 'utf8')) as BuildReport;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new CliError(
      `There is no report of a build in ${root}. Run \`astro build\` in the folder of the blog first, or pass it as \`--root <folder>\`.`,
    );
  }
}
