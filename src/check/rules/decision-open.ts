import type { PostRule } from '../contract.ts';

export const decisionOpen = {
  code: 'decision-open',
  scope: 'post',
  severity: 'warning',
  means: 'A decision names options, but does not say which one was chosen.',
  fix: 'Add `**Decision:**` or `**Why chosen:**` with the option and the reason.',
  find: ({ content }) =>
    content.decisions.flatMap(({ kind, title, options, outcome, line }) =>
      kind === 'decision' && outcome === undefined && !options.some(({ chosen }) => chosen)
        ? { line, message: `The decision "${title}" does not say which option was chosen.` }
        : [],
    ),
} as const satisfies PostRule;
