import { readFileSync } from 'node:fs';
import type { Released } from '../api/changes.ts';
import { flat } from '../api/lines.ts';
import { publicInterface } from '../api/listing.ts';
import { releaseProblems } from './problems.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const manifests = ['package.json', 'scripts/create-tradeoff/package.json'].map(
  (path) => JSON.parse(read(path)) as { name: string; version: string },
);
const problems = releaseProblems({
  tag: process.argv[2] ?? '',
  versions: Object.fromEntries(manifests.map(({ name, version }) => [name, version])),
  changelog: read('CHANGELOG.md'),
  released: JSON.parse(read('scripts/api/released.json')) as Released,
  lines: flat(publicInterface()),
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
