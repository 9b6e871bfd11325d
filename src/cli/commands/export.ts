import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printableJson } from '../../config/printable.ts';
import { parseArguments } from '../arguments.ts';
import { UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';
import { ankiFile } from '../study/anki.ts';
import { readDecks } from '../study/decks.ts';

const formats = ['anki', 'json'];

export const exportStudy = {
  name: 'export',
  summary: 'Write flashcards and questions for other programs',
  usage: [
    'Usage: tradeoff export study --format anki|json [--collection notes] [--out study.txt]',
    '',
    "Writes the flashcards and questions of all published posts: Anki's text format, or JSON.",
    'Lists what the format cannot represent on standard error.',
    '',
    'Options:',
    '  --format <name>      anki or json',
    '  --collection <name>  Export only the posts of this collection',
    '  --out <file>         Write to a file instead of standard output',
  ].join('\n'),
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string' },
      collection: { type: 'string' },
      out: { type: 'string' },
    });
    const { format, collection, out } = values;
    if (positionals.length !== 1 || positionals[0] !== 'study') {
      throw new UsageError('Name what to export: `tradeoff export study`.');
    }
    if (format === undefined || !formats.includes(format)) {
      const found = format === undefined ? '' : ` There is no format \`${format}\`.`;
      throw new UsageError(`Add \`--format anki\` or \`--format json\`.${found}`);
    }
    const site = await context.site();
    const names = site.collections.map(({ name }) => name);
    if (collection !== undefined && !names.includes(collection)) {
      throw new UsageError(
        `There is no collection \`${collection}\`. The blog has ${names.join(', ')}.`,
      );
    }
    const decks = await readDecks(site, context.root, collection);
    const { text, left } =
      format === 'anki'
        ? ankiFile(decks, site.options.title)
        : {
            text: `${printableJson({ format: 'tradeoff-study', version: 1, decks }, 2)}\n`,
            left: [],
          };
    if (out === undefined) context.out(text.trimEnd());
    else await writeFile(path.resolve(context.root, out), text);
    for (const line of left) context.err(line);
    const cards = decks.reduce((sum, deck) => sum + deck.cards.length, 0);
    const questions = decks.reduce((sum, deck) => sum + deck.questions.length, 0);
    context.err(`${cards} cards and ${questions} questions of ${decks.length} posts.`);
    return 0;
  },
} as const satisfies Command;
