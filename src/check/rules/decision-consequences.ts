import type { PostRule } from '../contract.ts';

export const decisionConsequences = {
  code: 'decision-consequences',
  scope: 'post',
  severity: 'warning',
  means:
    'A decision has an outcome, but neither consequences nor arguments for or against an option.',
  fix: 'Add `**Consequences:**`, and say what the choice costs.',
  find: ({ content }) =>
    content.decisions.flatMap((decision) => {
      const { kind, title, options, outcome, consequences, benefit, cost, line } = decision;
      const isWeighed =
        consequences.length > 0 ||
        benefit !== undefined ||
        cost !== undefined ||
        options.some(({ pros, cons }) => pros.length + cons.length > 0);
      if (kind !== 'decision' || outcome === undefined || isWeighed) return [];
      return { line, message: `The decision "${title}" does not say what follows from it.` };
    }),
} as const satisfies PostRule;
