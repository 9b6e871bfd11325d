/**
 * Compares the engine's drawings with those of mermaid in Chromium: every label and every line, what lies on each
 * other, and what it costs.
 *
 *     node scripts/diagrams/compare.ts <folder of .mmd files>
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newDrawer } from '../../src/diagrams/drawer.ts';
import { compareKinds, kindTable } from './by-kind.ts';
import { openMermaid } from './mermaid-page.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Which folder? node scripts/diagrams/compare.ts <folder>');

const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.mmd'))
  .sort()
  .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));
const browser = await openMermaid();
const drawer = newDrawer({ cacheDir: undefined });
try {
  const rows = await compareKinds(sources, { drawer, browser }, (line) => {
    console.log(line);
  });
  console.log(kindTable(rows));
} finally {
  await drawer.close();
  await browser.close();
}
