/**
 * Compares the engine's drawings with those of mermaid in Chromium: every label and every edge.
 *
 *     node scripts/diagrams/compare.ts <folder of .mmd files> [--verbose]
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newDrawer } from '../../src/diagrams/drawer.ts';
import { differences } from './differences.ts';
import { openMermaid } from './mermaid-page.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Which folder? node scripts/diagrams/compare.ts <folder>');
const verbose = flags.includes('--verbose');

const browser = await openMermaid();
const drawer = newDrawer({ cacheDir: undefined });
const totals = { files: 0, parsed: 0, drawn: 0, intact: 0 };
try {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.mmd'))
    .sort()) {
    const source = readFileSync(join(folder, file), 'utf8');
    totals.files += 1;
    const expected = await browser.draw(source);
    const outcome = await drawer.draw(source);
    if ('error' in expected) {
      const ours = 'drawn' in outcome ? 'drawn here' : outcome.undrawn.reason;
      if (verbose || ours !== 'syntax')
        console.log(`${file}: not in Chromium (${expected.error}); ${ours}`);
      continue;
    }
    totals.parsed += 1;
    if ('undrawn' in outcome) {
      console.log(`${file}: ${outcome.undrawn.reason}: ${outcome.undrawn.message}`);
      continue;
    }
    totals.drawn += 1;
    const found = differences(await browser.read(outcome.drawn.svg), expected);
    if (found.length === 0) totals.intact += 1;
    else console.log(`${file}: ${found.join('; ')}`);
  }
} finally {
  await drawer.close();
  await browser.close();
}
const share = ((totals.intact / totals.parsed) * 100).toFixed(1);
console.log(
  `${totals.files} files, ${totals.parsed} drawn by mermaid in Chromium: ${totals.drawn} drawn here, ${totals.intact} with every label and edge (${share} %)`,
);
