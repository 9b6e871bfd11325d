import { gzipSync } from 'node:zlib';
import type { DiagramDrawer } from '../../src/diagrams/contract.ts';
import { differences, type Reading } from './differences.ts';
import type { MermaidPage } from './mermaid-page.ts';

interface Faults {
  overlapping: number;
  crossed: number;
  clipped: number;
}

/** Drawings of one kind, ours beside those of mermaid in the browser. */
export interface KindRow {
  kind: string;
  /** How many mermaid draws in the browser. */
  diagrams: number;
  drawn: number;
  /** Drawn with every label and line. */
  complete: number;
  ours: Faults;
  mermaid: Faults;
  /** Of each drawing, after gzip. */
  bytes: number[];
  /** Milliseconds that each took to draw a second time, of all threads. */
  cpu: number[];
}

function none(): Faults {
  return { overlapping: 0, crossed: 0, clipped: 0 };
}

function add(sum: Faults, { overlapping, crossed, clipped }: Reading): void {
  sum.overlapping += overlapping.length;
  sum.crossed += crossed.length;
  sum.clipped += clipped.length;
}

/**
 * Draws every source here and in the browser.
 *
 * @param say called with each difference.
 */
export async function compareKinds(
  sources: readonly { name: string; source: string }[],
  { drawer, browser }: { drawer: DiagramDrawer; browser: MermaidPage },
  say: (line: string) => void,
): Promise<KindRow[]> {
  const rows = new Map<string, KindRow>();
  for (const { name, source } of sources) {
    const expected = await browser.draw(source);
    const outcome = await drawer.draw(source);
    if ('error' in expected) {
      const ours = 'drawn' in outcome ? 'drawn here' : outcome.undrawn.reason;
      if (ours !== 'syntax') say(`${name}: not in the browser (${expected.error}); ${ours}`);
      continue;
    }
    const kind = 'drawn' in outcome ? outcome.drawn.kind : (outcome.undrawn.kind ?? 'unknown');
    const row = rows.get(kind) ?? {
      ...{ kind, diagrams: 0, drawn: 0, complete: 0, bytes: [], cpu: [] },
      ...{ ours: none(), mermaid: none() },
    };
    rows.set(kind, row);
    row.diagrams += 1;
    if ('undrawn' in outcome) {
      say(`${name}: ${outcome.undrawn.reason}: ${outcome.undrawn.message}`);
      continue;
    }
    row.drawn += 1;
    row.bytes.push(gzipSync(outcome.drawn.svg).length);
    row.cpu.push(await again(drawer, source));
    const reading = await browser.read(outcome.drawn.svg);
    const found = differences(reading, expected);
    if (found.length === 0) row.complete += 1;
    else say(`${name}: ${found.join('; ')}`);
    add(row.ours, reading);
    add(row.mermaid, expected);
  }
  return [...rows.values()].sort((a, b) => a.kind.localeCompare(b.kind, 'en'));
}

async function again(drawer: DiagramDrawer, source: string): Promise<number> {
  const before = process.cpuUsage();
  await drawer.draw(source);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The rows and their sum as lines of text. Overlaps are labels on labels, lines through labels, text cut off. */
export function kindTable(rows: readonly KindRow[]): string {
  const sum = (read: (row: KindRow) => number) => rows.reduce((total, row) => total + read(row), 0);
  const faults = (read: (row: KindRow) => Faults) => ({
    overlapping: sum((row) => read(row).overlapping),
    crossed: sum((row) => read(row).crossed),
    clipped: sum((row) => read(row).clipped),
  });
  const all: KindRow = {
    kind: 'all',
    diagrams: sum(({ diagrams }) => diagrams),
    drawn: sum(({ drawn }) => drawn),
    complete: sum(({ complete }) => complete),
    ours: faults(({ ours }) => ours),
    mermaid: faults(({ mermaid }) => mermaid),
    bytes: rows.flatMap(({ bytes }) => bytes),
    cpu: rows.flatMap(({ cpu }) => cpu),
  };
  const head = [
    ...['kind', 'diagrams', 'drawn', 'complete', 'label/label line/label cut', 'in Chromium'],
    ...['bytes', 'ms CPU'],
  ];
  const cells = [...rows, all].map((row) => [
    row.kind,
    ...[row.diagrams, row.drawn, row.complete].map(String),
    ...[row.ours, row.mermaid].map(({ overlapping, crossed, clipped }) =>
      [overlapping, crossed, clipped].join(' / '),
    ),
    String(median(row.bytes)),
    median(row.cpu).toFixed(1),
  ]);
  const lines = [head, ...cells];
  const widths = head.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '))
    .join('\n');
}
