/**
 * Measures the drawing of diagrams: CPU of each over a mixed set, cold and warm, and memory while
 * many distinct ones are drawn; and, with Chromium, how drawings of each kind compare with mermaid's there.
 *
 *     node scripts/bench/diagrams.ts [--folder <.mmd files>] [--distinct 1000] [--no-browser] [--json]
 *
 * The set is the tests' one of each kind unless a folder is named.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { newDrawer } from '../../src/diagrams/drawer.ts';
import { compareKinds, kindTable, type KindRow } from '../diagrams/by-kind.ts';
import { openMermaid } from '../diagrams/mermaid-page.ts';
import type { DiagramDrawer } from '../../src/diagrams/contract.ts';

const { values } = parseArgs({
  options: {
    folder: {
      type: 'string',
      default: fileURLToPath(new URL('../../tests/fixtures/diagrams', import.meta.url)),
    },
    distinct: { type: 'string', default: '1000' },
    'no-browser': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { folder } = values;
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.mmd'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** One row a kind; none without a browser. */
async function byKind(drawer: DiagramDrawer): Promise<KindRow[]> {
  if (values['no-browser']) return [];
  const browser = await openMermaid();
  try {
    const named = sources.map((source) => ({ name: '', source }));
    return await compareKinds(named, { drawer, browser }, () => undefined);
  } finally {
    await browser.close();
  }
}

interface Pass {
  pass: string;
  diagrams: number;
  /** Milliseconds of CPU a diagram, of all threads. */
  cpu: number;
  /** Resident memory of the process at its highest, in MiB. */
  memory: number;
}

async function measure(pass: string, drawer: DiagramDrawer, list: string[]): Promise<Pass> {
  const before = process.cpuUsage();
  let peak = 0;
  for (const source of list) {
    await drawer.draw(source);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(before);
  return {
    pass,
    diagrams: list.length,
    cpu: (user + system) / 1000 / list.length,
    memory: peak / 2 ** 20,
  };
}

const started = process.memoryUsage.rss() / 2 ** 20;
const drawer = newDrawer({ cacheDir: undefined });
const passes = [
  await measure('cold, with the start of the worker', drawer, sources),
  await measure('warm', drawer, sources),
];
// A comment makes a source another one without changing what is drawn.
const many = Array.from(
  { length: Number(values.distinct) },
  (_, index) => `${sources[index % sources.length]?.trimEnd() ?? ''}\n%% ${index}\n`,
);
const cacheDir = await mkdtemp(join(tmpdir(), 'diagrams-bench-'));
const caching = newDrawer({ cacheDir });
passes.push(await measure('distinct', caching, many));
passes.push(await measure('from the cache', newDrawer({ cacheDir }), many));

const sizes: number[] = [];
for (const source of sources) {
  const outcome = await drawer.draw(source);
  if ('drawn' in outcome) sizes.push(gzipSync(outcome.drawn.svg).length);
}
sizes.sort((left, right) => left - right);
const result = {
  passes,
  startMemory: started,
  drawn: sizes.length,
  gzipMedian: sizes[Math.floor(sizes.length / 2)],
  kinds: await byKind(drawer),
};
await Promise.all([drawer.close(), caching.close()]);
await rm(cacheDir, { recursive: true });

if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  for (const { pass, diagrams, cpu, memory } of passes) {
    console.log(
      `${pass.padEnd(36)} ${diagrams} diagrams  ${cpu.toFixed(1)} ms CPU each  peak ${memory.toFixed(0)} MiB`,
    );
  }
  console.log(
    `${sizes.length} drawn, median ${result.gzipMedian} bytes gzip; ${started.toFixed(0)} MiB at the start`,
  );
  if (result.kinds.length > 0) console.log(kindTable(result.kinds));
}
