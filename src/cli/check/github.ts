import type { Finding } from '../../check/contract.ts';
import type { Reporter } from './report.ts';
import { summary } from './report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions, which shows each at its line of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = (result) =>
  [...result.findings.map((finding) => command(finding, result.prefix)), summary(result)].join(
    '\n',
  );

function command({ file, line, severity, code, message, fix }: Finding, prefix: string): string {
  const place = `file=${property(prefix + file)},line=${line},title=${property(code)}`;
  return `::${commands[severity]} ${place}::${data(`${message}\n${fix}`)}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
