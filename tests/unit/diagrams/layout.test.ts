import { afterAll, describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { drawn } from './outcomes.ts';
import type { DiagramDrawer } from '../../../src/diagrams/contract.ts';

const byElk = newDrawer({ cacheDir: undefined });
const byDagre = newDrawer({ cacheDir: undefined, settings: { layout: 'dagre' } });
afterAll(() => Promise.all([byElk.close(), byDagre.close()]));

/** At least four lines between nodes, of which at least two need a bend. */
const kinds: Record<string, string> = {
  flowchart: 'flowchart LR\n  A[One] --> B[Two]\n  A --> C[Three]\n  B --> D\n  C --> D',
  state: 'stateDiagram-v2\n  A --> B\n  A --> C\n  B --> D\n  C --> D',
  class: 'classDiagram\n  A <|-- B\n  A <|-- C\n  B <|-- D\n  C <|-- D',
  er: 'erDiagram\n  A ||--o{ B : has\n  A ||--o{ C : has\n  B ||--o{ D : has\n  C ||--o{ D : has',
};

/** Paths with an arrowhead: lines between nodes. */
async function linesOf(drawer: DiagramDrawer, source: string): Promise<string[]> {
  const { svg, notes } = await drawn(drawer, source);
  expect(notes).toEqual([]);
  const paths = [...svg.matchAll(/<path\b[^>]*marker-(?:start|end)=[^>]*>/g)];
  const lines = paths.map(([path]) => / d="([^"]*)"/.exec(path)?.[1] ?? '');
  expect(lines.length).toBeGreaterThanOrEqual(4);
  return lines;
}

const asks = (layout: string, source: string) =>
  `---\nconfig:\n  layout: ${layout}\n---\n${source}`;
const orders = (layout: string, source: string) => `%%{init: {'layout': '${layout}'}}%%\n${source}`;

/** Whether all straight parts go up, down or sideways. */
function atRightAngles(line: string): boolean {
  let [x, y] = ['', ''];
  return [...line.matchAll(/([MLQ])([^MLQ]*)/g)].every(([, command, numbers = '']) => {
    const [toX = '', toY = ''] = numbers
      .trim()
      .split(/[\s,]+/)
      .slice(-2);
    const straight = command !== 'L' || toX === x || toY === y;
    [x, y] = [toX, toY];
    return straight;
  });
}

describe.each(Object.entries(kinds))('the layout of a diagram: %s', (_kind, source) => {
  it('is that of ELK, with lines at right angles, unless the blog or the diagram says otherwise', async () => {
    const lines = await linesOf(byElk, source);
    expect(lines.filter((line) => line.includes('C') || !atRightAngles(line))).toEqual([]);
    expect(await linesOf(byElk, asks('elk', source))).toEqual(lines);
  });

  it('is that of dagre, with curves, where the diagram says so', async () => {
    const lines = await linesOf(byElk, asks('dagre', source));
    expect(lines.some((line) => line.includes('C'))).toBe(true);
    expect(await linesOf(byElk, orders('dagre', source))).toEqual(lines);
  });

  it('is that of dagre where the blog says so, and ELK for a diagram that asks for it', async () => {
    expect(await linesOf(byDagre, source)).toEqual(await linesOf(byElk, asks('dagre', source)));
    expect(await linesOf(byDagre, asks('elk', source))).toEqual(await linesOf(byElk, source));
  });
});

describe('the end of a line', () => {
  it.each([
    ['where two lines meet a box', 'flowchart TD\n  A --> B[many words]\n  B --> C\n  A --> C'],
    [
      'where a line comes back',
      'flowchart TD\n  A{right?} -- yes --> B{lower?}\n  B -- yes --> C[apply it]\n  B -- no --> D[next]\n  C --> D\n  D --> A',
    ],
    ['beside another', 'erDiagram\n  P ||--o{ FEED_CHANGE : "kind p"\n  F ||--o{ FEED_CHANGE : f'],
    ['in a state', 'stateDiagram-v2\n  live --> down: by the desk\n  down --> live: appeal'],
  ])('%s is as long as its arrowhead, and straight', async (_name, source) => {
    const { svg } = await drawn(byElk, source);
    const lines = [...svg.matchAll(/ d="([^"]*)"[^>]*marker-end=/g)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const [[fromX = 0, fromY = 0] = [], [toX = 0, toY = 0] = []] = line
        .split(/[MLQ ]/)
        .slice(-2)
        .map((point) => point.split(',').map(Number));
      expect([line, Math.min(Math.abs(toX - fromX), Math.abs(toY - fromY))]).toEqual([line, 0]);
      expect(Math.hypot(toX - fromX, toY - fromY)).toBeGreaterThan(7);
    }
  });
});

describe('a layout', () => {
  it.each([
    ['beside `config`', '---\ntitle: T\nlayout: dagre\n---\n', 3, '`  layout: dagre`'],
    ['that mermaid does not have', '---\nconfig:\n  layout: radial\n---\n', 3, '`dagre`'],
    ['in a directive that has no such', "%%{init: {'layout': 'dager'}}%%\n", 1, '`elk`'],
  ])('%s is told of with its line, and the diagram is drawn', async (_name, head, line, fix) => {
    const { notes } = await drawn(byElk, head + (kinds['flowchart'] ?? ''));
    expect(notes).toMatchObject([{ code: 'diagram-ignored', line }]);
    expect(notes[0]?.fix).toContain(fix);
  });
});
