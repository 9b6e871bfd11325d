/**
 * Measures how well related posts find what authors link to, on any folder of Markdown.
 *
 *     npm run bench:related -- <folder> [--lang <tag>] [--json]
 *
 * The links of the folder's documents to each other are taken out of the texts, and so are their words where
 * they are the title of the target, which would give it away. Then our ranking, and three others, are asked for
 * what was hidden. `--lang` is the language of the texts, English by default. `--json` prints one object and nothing else.
 */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { relate } from '../../src/related/index.ts';
import { byDate, byHugo, byTags, type Ranking } from './baselines.ts';
import { readFolder, type LinkedDocument } from './folder.ts';
import { qualityOf, type Quality } from './measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } },
});
const [folder = ''] = positionals;
const documents = await documentsOf(folder);
const linking = documents.filter(({ truth }) => truth.length > 0);
if (linking.length === 0) {
  console.error(
    'No document links to another, so there is nothing to find again: recall and MRR are 0 for every method.',
  );
}
const started = performance.now();
const related = ours(documents);
const seconds = (performance.now() - started) / 1000;
const results = {
  ours: qualityOf(documents, related),
  tags: qualityOf(documents, byTags(documents)),
  date: qualityOf(documents, byDate(documents)),
  hugo: qualityOf(documents, byHugo(documents)),
};
console.log(values.json ? JSON.stringify(results) : report());

/** Ends the program with a sentence when there is nothing to measure. */
async function documentsOf(path: string): Promise<LinkedDocument[]> {
  if (path === '') fail('Name a folder of Markdown: npm run bench:related -- <folder> [--json]');
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) fail(`${path} is no folder.`);
  const found = await readFolder(path);
  if (found.length === 0) fail(`${path} has no Markdown files.`);
  return found;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Five a document, as on a page; without the hidden documents. */
function ours(all: readonly LinkedDocument[]): Ranking {
  const lists = relate(
    all.map(({ truth: _, keywords: _keywords, ...document }) => ({
      ...document,
      lang: values.lang,
    })),
  );
  return new Map([...lists].map(([id, list]) => [id, list.map((result) => result.id)]));
}

function report(): string {
  const links = linking.reduce((sum, { truth }) => sum + truth.length, 0);
  const names = { ours: 'ours', tags: 'shared tags', date: 'nearest date', hugo: "Hugo's default" };
  const rows = (Object.keys(names) as (keyof typeof names)[]).map((name) =>
    row(names[name], results[name]),
  );
  return [
    `${documents.length} documents; ${linking.length} of them link to others, ${links} links in all.`,
    'Hidden: those links, and their words where they are the title of the target.',
    `Our lists took ${seconds.toFixed(1)} s.`,
    '',
    `${''.padEnd(16)}recall@5      MRR  coverage`,
    ...rows,
  ].join('\n');
}

function row(name: string, { recall5, mrr, coverage }: Quality): string {
  const cells = [recall5, mrr, coverage].map((value) => value.toFixed(3));
  return `${name.padEnd(16)}${(cells[0] ?? '').padStart(8)} ${(cells[1] ?? '').padStart(8)} ${(cells[2] ?? '').padStart(9)}`;
}
