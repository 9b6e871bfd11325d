import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArguments } from '../arguments.ts';
import { findTemplate } from '../choose-template.ts';
import { CliError, type Command, UsageError } from '../contract.ts';

export const schema = {
  name: 'schema',
  summary: "Print the JSON Schema of a template's front matter",
  usage: [
    'Usage: tradeoff schema <template>',
    '',
    'Prints the fields that posts of a template can have, those that the blog adds included, with their types,',
    'descriptions and examples. `astro sync` writes the same text to .astro/collections, where editors find it.',
  ].join('\n'),
  async run(args, context) {
    const { positionals } = parseArguments(args, {});
    const [written, more] = positionals;
    if (written === undefined) {
      throw new UsageError('Name a template or a collection: `tradeoff schema design`.');
    }
    if (more !== undefined) {
      throw new UsageError(`\`tradeoff schema\` takes one template; found \`${more}\` too.`);
    }
    const { collection } = findTemplate(written, await context.site());
    const file = `.astro/collections/${collection}.schema.json`;
    const place = path.join(context.root, file);
    if (!existsSync(place)) {
      throw new CliError(`${file} does not exist. Run \`npx astro sync\`, which writes it.`);
    }
    context.out((await readFile(place, 'utf8')).trimEnd());
    return 0;
  },
} as const satisfies Command;
