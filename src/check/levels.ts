import { nearest } from '../schema/nearest.ts';
import type { Level } from '../schema/levels.ts';
import { codeMeanings, knownCodes } from './codes.ts';
import type { Finding, Severity } from './contract.ts';

/** What is known about each code. */
export type Levels = Readonly<Record<string, Level>>;

const severityOf: Readonly<Record<Exclude<Level, 'off'>, Severity>> = {
  info: 'info',
  warn: 'warning',
  error: 'error',
};

const alwaysErrors: ReadonlySet<string> = new Set(
  codeMeanings.flatMap(({ code, severity, inBuild }) =>
    inBuild && severity === 'error' ? code : [],
  ),
);

/** Why a code cannot have a level, and what to write. */
export function levelFlaw(code: string, level: Level): { what: string; fix: string } | undefined {
  if (!knownCodes.has(code)) {
    const near = nearest(code, knownCodes);
    const advice = 'Run `npx tradeoff explain` for a list.';
    const fix = near === undefined ? advice : `Did you mean \`${near}\`?`;
    return { what: `There is no rule \`${code}\`.`, fix };
  }
  if (!alwaysErrors.has(code) || level === 'error') return undefined;
  const what = `\`${code}\` stops a build, so a check always reports it as an error.`;
  return { what, fix: 'Fix the problem itself.' };
}

/** What decides the severity of findings: the command line first, then the post, then the blog. */
export interface LevelSettings {
  blog: Levels;
  /** By file. */
  posts: Readonly<Record<string, Levels>>;
  commandLine: Levels;
  /** Files of drafts, in which nothing counts as an error. */
  drafts: ReadonlySet<string>;
}

/**
 * Findings with the severity that the owner and the author chose, without those that they switched
 * off.
 */
export function leveled(
  findings: readonly Finding[],
  { blog, posts, commandLine, drafts }: LevelSettings,
): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const { code, file } = finding;
    const wanted = alwaysErrors.has(code)
      ? undefined
      : (commandLine[code] ?? posts[file]?.[code] ?? blog[code]);
    if (wanted === 'off') return [];
    const severity = wanted === undefined ? finding.severity : severityOf[wanted];
    const isDraft = drafts.has(file) && severity === 'error';
    return [{ ...finding, severity: isDraft ? 'warning' : severity }];
  });
}
