import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { glob } from 'tinyglobby';
import { expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';

/**
 * The standard's rules, except for those that the theme deviates from with good reason: all files
 * are from the site itself, so they do not need an integrity hash; and a form that only a script
 * can check gets its button from the script.
 */
const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'require-sri': 'off', 'wcag/h32': 'off' },
  }),
);

it('writes valid HTML on every page', async () => {
  const { dist } = demoBuilds.root;
  const faults: string[] = [];
  for (const file of await glob('**/*.html', { cwd: dist })) {
    const report = await validator.validateFile(join(dist, file));
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});
