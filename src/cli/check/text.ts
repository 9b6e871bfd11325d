import type { Finding } from '../../check/contract.ts';
import type { Reporter } from './report.ts';
import { summary } from './report.ts';

/** By file, each finding with its line, and below it what to do. */
export const text: Reporter = (result) => {
  const files = [...new Set(result.findings.map(({ file }) => file))];
  const parts = files.map((file) =>
    [file, ...result.findings.filter((one) => one.file === file).map(entry)].join('\n'),
  );
  return [...parts, summary(result)].join('\n\n');
};

const names = { error: 'error', warning: 'warning', info: 'note' } as const;

function entry({ line, severity, message, fix, code }: Finding): string {
  return `  ${line}  ${names[severity]}  ${message} (${code})\n      ${fix}`;
}
