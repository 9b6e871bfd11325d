import { z } from 'zod';
import { levelFlaw } from '../check/levels.ts';
import { levels } from '../schema/levels.ts';
import { absoluteUrl, group, language, list, oneOf, text } from './options-values.ts';

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

const packageName = z.string().regex(/^(?:@[a-z\d~._-]+\/)?[a-z\d~][a-z\d~._-]*$/, {
  error: "Write the name of a package, such as 'dictionary-en-gb'.",
});

const spelling = group({
  /**
   * Words that are right: a list, or the path of a text file with one a line, from the root of the project. A word
   * without capital letters is right in any case.
   * @default []
   * @example ['sharding', 'idempotency', 'etcd']
   */
  words: z
    .union([text('Write the path of a file, or a list of words.'), z.array(z.string())], {
      error: "Write a list such as ['sharding'], or the path of a file such as 'words.txt'.",
    })
    .default([]),
  /**
   * The packages with the Hunspell dictionaries of a language, if it is not the usual one. A word of any of them is
   * right. The usual one of a post in `en-GB` is `dictionary-en-gb`, or `dictionary-en` if that is not installed.
   * @default {}
   * @example { en: 'dictionary-en-gb', de: ['dictionary-de', 'dictionary-en'] }
   */
  dictionaries: z
    .record(
      language(),
      z.union([packageName, z.array(packageName)], {
        error: "Write the name of a package, such as 'dictionary-en-gb', or a list of names.",
      }),
      { error: "Write an object, such as { en: 'dictionary-en-gb' }." },
    )
    .default({}),
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
  /**
   * Checks the spelling of posts with Hunspell: `true`, or an object with the words of your blog. It needs the packages
   * `hunspell-wasm` and `dictionary-en`, or that of another language.
   * @default false
   * @example { words: ['sharding', 'idempotency'] }
   */
  spelling: z
    .union([z.boolean(), spelling], {
      error: "Write `true`, or an object such as { words: ['sharding'] }.",
    })
    .default(false),
});
