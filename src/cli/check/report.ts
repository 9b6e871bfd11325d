import type { Finding } from '../../check/contract.ts';

/** What a check ends with. */
export interface CheckResult {
  findings: readonly Finding[];
  errors: number;
  /** Without those of drafts, which stop nothing. */
  warnings: number;
  /** Version of the theme. */
  version: string;
  /** Folder of the blog from the folder that paths begin at; empty when they are the same. */
  prefix: string;
}

/** Prints findings for who reads them. */
export type Reporter = (result: CheckResult) => string;

/** How many of each severity there are, in words. */
export function summary({ findings, errors }: CheckResult): string {
  if (findings.length === 0) return 'No problems found.';
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const notes = findings.length - errors - warnings;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
  const all = counts.filter((count) => count !== undefined);
  return `Found ${[all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' and ')}.`;
}

function counted(count: number, what: string): string | undefined {
  return count === 0 ? undefined : `${count} ${what}${count === 1 ? '' : 's'}`;
}
