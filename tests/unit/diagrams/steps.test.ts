import { afterAll, describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { everyKind } from './fixtures.ts';
import { drawn } from './outcomes.ts';

const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

/** Texts in the marked groups of a drawing, and how many lines are marked, by the steps they belong to. */
async function marked(source: string) {
  const { svg, steps, notes } = await drawn(drawer, source);
  const parts: Record<string, string[]> = {};
  const lines: Record<string, number> = {};
  for (const [, tag = '', step = '', end = ''] of svg.matchAll(
    /<(\w+)[^>]* data-step="([^"]*)"[^>]*?(\/?)>/g,
  )) {
    if (end === '/' && /path|line/.test(tag)) lines[step] = (lines[step] ?? 0) + 1;
  }
  for (const [, step = '', content = ''] of svg.matchAll(
    /<(?:g|text)[^>]* data-step="([^"]*)"[^>]*>(.*?)<\/text>/g,
  )) {
    (parts[step] ??= []).push(content.replace(/<[^>]*>/g, '').trim());
  }
  for (const list of Object.values(parts)) list.sort();
  return { steps, parts, lines, notes };
}

const flowchart = `flowchart LR
  client([Client]) -->|1 request| gateway[Gateway]
  gateway -->|2 take a lease| store[(Lease table)]`;

describe('the steps of a diagram', () => {
  it('mark the nodes and lines that they name, by name or by label', async () => {
    const source = `${flowchart}\n  %% step: client, client -> gateway: The client asks.\n%%step:gateway --> store, Lease table: A lease: taken.\n`;
    expect(await marked(source)).toEqual({
      steps: ['The client asks.', 'A lease: taken.'],
      parts: { 1: ['1 request', 'Client'], 2: ['2 take a lease', 'Lease table'] },
      lines: { 1: 1, 2: 1 },
      notes: [],
    });
  });

  it('mark what several of them name with each number', async () => {
    const { parts } = await marked(
      `${flowchart}\n%% step: gateway: One.\n%% step: Gateway, client: Two.`,
    );
    expect(parts).toEqual({ '1 2': ['Gateway'], 2: ['Client'] });
  });

  it('may say something of the whole', async () => {
    const { steps, parts, notes } = await marked(`${flowchart}\n%% step: This is all of it.`);
    expect([steps, parts, notes]).toEqual([['This is all of it.'], {}, []]);
  });

  it('of a sequence name participants and messages, which also have numbers', async () => {
    const source = `sequenceDiagram
  participant U as User
  participant A as API
  U->>A: order
  A->>A: think
  A-->>U: receipt
  %% step: User, 1: He asks.
  %% step: A -> A, 3: It answers.`;
    const { parts, lines, notes } = await marked(source);
    expect(parts).toEqual({ 1: ['User', 'order'], 2: ['receipt', 'think'] });
    expect([lines, notes]).toEqual([{ 1: 1, 2: 2 }, []]);
  });

  it.each([
    ['state', 'stateDiagram-v2\n  [*] --> Open\n  Open --> Closed: shut', '[*], Open -> Closed', 1],
    ['class', 'classDiagram\n  class Store\n  Store <|-- Memory', 'Store, Memory -> Store', 1],
    ['er', 'erDiagram\n  ORDER ||--o{ LINE : has', 'LINE, ORDER -> LINE', 1],
    [
      'requirement',
      everyKind.find(({ name }) => name === 'requirement')?.source ?? '',
      'cache -> latency',
      1,
    ],
    [
      'usecase',
      everyKind.find(({ name }) => name === 'usecase')?.source ?? '',
      'Reader -> read, Reader',
      1,
    ],
  ])('of a diagram of kind %s are found', async (kind, source, names, count) => {
    const { lines, notes } = await marked(`${source.trimEnd()}\n%% step: ${names}: It is so.`);
    expect([kind, notes, lines]).toEqual([kind, [], { 1: count }]);
  });

  it.each([
    ['gantt', 'Backfill', 'Backfill'],
    ['pie', 'Disk', 'Disk [38]'],
    ['architecture', 'Database', 'Database'],
    ['c4', 'Blog', 'Blog'],
    ['timeline', '2019', '2019'],
    ['packet', 'Source port', 'Source port'],
  ])('of a chart of kind %s name what stands in it', async (kind, name, text) => {
    const source = everyKind.find((each) => each.name === kind)?.source ?? '';
    const { parts, notes } = await marked(`${source.trimEnd()}\n%% step: ${name}: It is so.`);
    expect([kind, parts, notes]).toEqual([kind, { 1: [text] }, []]);
  });

  it('that name what a chart does not have are told what stands there', async () => {
    const { notes } = await marked('pie\n  "Disk": 3\n  "CPU": 1\n%% step: Disc: Full.');
    expect(notes).toMatchObject([{ code: 'diagram-ignored', line: 4 }]);
    expect(notes[0]?.fix).toContain('`Disk');
  });

  it('that name what the diagram does not have are told of with their line', async () => {
    const { steps, notes } = await marked(`${flowchart}\n%% step: cleint, client -> store: One.`);
    expect(steps).toEqual(['One.']);
    expect(notes).toMatchObject([
      { code: 'diagram-ignored', line: 4 },
      { code: 'diagram-ignored', line: 4 },
    ]);
    expect(notes[0]?.message).toContain('`cleint`');
    expect(notes[0]?.fix).toContain('`client`');
    expect(notes[1]?.message).toContain('`client -> store`');
  });

  it('are none in a diagram without them', async () => {
    const { svg, steps } = await drawn(
      drawer,
      `${flowchart}\n%% steps are better\n%% next step: none`,
    );
    expect(steps).toEqual([]);
    expect(svg).not.toContain('data-step');
  });
});
