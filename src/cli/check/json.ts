import type { Reporter } from './report.ts';

/** Everything that is known of each finding. */
export const json: Reporter = ({ findings, errors, warnings, prefix }) =>
  JSON.stringify(
    {
      errors,
      warnings,
      findings: findings.map(({ file, ...rest }) => ({ file: prefix + file, ...rest })),
    },
    undefined,
    2,
  );
