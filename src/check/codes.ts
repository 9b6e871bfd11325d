import { problemMeanings } from '../schema/problem-meanings.ts';
import { problemSeverity } from '../schema/problems.ts';
import type { Severity } from './contract.ts';
import { blogRules, languageRules, outsideRules, postRules } from './rules/index.ts';

/** What a code means: a problem of a build, or a rule of a check. */
export interface CodeMeaning {
  code: string;
  severity: Severity;
  means: string;
  fix: string;
  /** Whether a build and the development server report it too. */
  inBuild: boolean;
}

/** Everything that a check can report, in the order of the manual. */
export const codeMeanings: readonly CodeMeaning[] = [
  ...Object.entries(problemMeanings).map(([code, { means, fix }]) => {
    const severity = problemSeverity[code as keyof typeof problemSeverity];
    return { code, severity, means, fix, inBuild: true };
  }),
  ...[...postRules, ...languageRules, ...outsideRules, ...blogRules].map(
    ({ code, severity, means, fix }) => {
      return { code, severity, means, fix, inBuild: false };
    },
  ),
];

export const knownCodes: ReadonlySet<string> = new Set(codeMeanings.map(({ code }) => code));
