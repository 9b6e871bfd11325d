import { z } from 'zod';
import { levelFlaw } from '../check/levels.ts';
import { levels } from '../schema/levels.ts';
import { absoluteUrl, group, list, oneOf } from './options-values.ts';

const ruleLevels = z
  .record(z.string(), oneOf(levels), {
    error: "Write an object, such as { 'figure-caption': 'off' }.",
  })
  .superRefine((rules, ctx) => {
    for (const [code, level] of Object.entries(rules)) {
      const flaw = levelFlaw(code, level);
      if (flaw === undefined) continue;
      ctx.addIssue({ code: 'custom', path: [code], message: `${flaw.what} ${flaw.fix}` });
    }
  });

export const check = group({
  /**
   * How much a finding matters, by its code: `off`, `info`, `warn` or `error`. The `check` field of a post
   * and `--rule` on the command line go before it. What stops a build stays an error.
   * @default {}
   * @example { 'figure-caption': 'off', 'section-missing': 'error' }
   */
  rules: ruleLevels.default({}),
  /**
   * Beginnings of URLs that `npx tradeoff check --external` does not ask, such as sites that refuse programs.
   * @default []
   * @example ['https://www.linkedin.com/']
   */
  allow: list(
    absoluteUrl("Write the beginning of a URL, such as 'https://www.linkedin.com/'."),
    "Write a list of URLs, such as ['https://www.linkedin.com/'].",
  ).default([]),
});
