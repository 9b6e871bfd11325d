import type { PostRule } from '../contract.ts';

export const criterionUnproven = {
  code: 'criterion-unproven',
  scope: 'post',
  severity: 'info',
  means: 'An acceptance criterion is ticked, but does not link to what proves it.',
  fix: 'Add the link in parentheses at the end: `([load test](https://example.org/run/42))`.',
  find: ({ content }) =>
    content.criteria.flatMap(({ id, met, proof, line }) =>
      met && proof === undefined
        ? { line, message: `The criterion ${id} is ticked, but does not link to a proof.` }
        : [],
    ),
} as const satisfies PostRule;
