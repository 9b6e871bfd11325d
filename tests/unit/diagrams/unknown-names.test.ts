import { afterAll, describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { shapes } from '../../../src/diagrams/mermaid/shapes.ts';
import { everyKind } from './fixtures.ts';
import { drawn } from './outcomes.ts';

const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

describe('a class that no definition has', () => {
  it.each([
    ['flowchart', 'flowchart LR\n  A[One]:::nowhere --> B[Two]\n  class B missing'],
    ['flowchart', 'flowchart LR\n  subgraph A\n    One\n  end\n  class A missing\n  Two --> One'],
    ['state', 'stateDiagram-v2\n  One --> Two\n  class One missing\n  Two:::nowhere'],
    ['class', 'classDiagram\n  class One:::nowhere\n  class Two\n  cssClass "Two" missing'],
    ['er', 'erDiagram\n  A["One"]\n  B["Two"]\n  A ||--o{ B : has\n  class A nowhere'],
    ['block', 'block-beta\n  One Two\n  class One missing'],
    ['mindmap', 'mindmap\n  One\n  :::nowhere\n    Two'],
    ['quadrantChart', 'quadrantChart\n  One:::nowhere: [0.1, 0.2]\n  Two: [0.3, 0.4]'],
  ])('leaves a %s drawn without it', async (kind, source) => {
    const found = await drawn(drawer, source);
    expect(found.kind).toBe(kind);
    expect(found.svg).toMatch(/One[^]*Two|Two[^]*One/);
    expect(found.svg).not.toMatch(/nowhere|missing/);
  });
});

describe('a shape that mermaid does not have', () => {
  it.each<[source: string, shape: string, nearest: string, line: number]>([
    ['flowchart LR\n  A --> B\n  A@{ shape: cilinder, label: "One" }', 'cilinder', 'cylinder', 3],
    [
      '---\ntitle: T\n---\nflowchart LR\n  A@{ label: "One", shape: "rct" } --> B',
      'rct',
      'rect',
      5,
    ],
    ['flowchart LR\n  A@{ shape: rect }\n  B@{\n    shape: Rounded\n  }', 'Rounded', 'rounded', 4],
    ['flowchart LR\n  A@{ shape: lean_right } --> B', 'lean_right', 'lean-right', 2],
    ['flowchart LR\n  A --> B\n  A@{ shape: my own kind }', 'my own kind', 'rect', 3],
    ['flowchart LR\r\n  A --> B\r\n  A@{ shape: sphere* }', 'sphere*', 'rect', 3],
  ])(
    'is drawn as the nearest, and told of with its line: %j',
    async (source, shape, nearest, line) => {
      const { svg, notes } = await drawn(drawer, source);
      expect(notes).toEqual([
        {
          code: 'diagram-ignored',
          message: `Mermaid does not have the shape \`${shape}\`, so the node is drawn as \`${nearest}\`.`,
          fix: expect.stringContaining(`\`shape: ${nearest}\``) as string,
          line,
        },
      ]);
      const meant = await drawn(drawer, source.replace(shape, nearest));
      expect([svg, meant.notes]).toEqual([meant.svg, []]);
    },
  );

  it('is told of wherever it is written, and so is each other', async () => {
    const { outline, notes } = await drawn(
      drawer,
      'flowchart LR\n  A@{ shape: databse }\n  B@{ shape: Disk } --> C@{ shape: databse }\n  D["shape: databse"]',
    );
    expect(notes.map(({ line }) => line)).toEqual([2, 3, 3]);
    expect(outline).toContain('shape: databse');
  });

  it.each(['agentflow-beta', 'flowchart'])('leaves no %s undrawn', async (kind) => {
    const head = everyKind.find(({ source }) => source.includes(kind))?.source ?? '';
    const { notes } = await drawn(drawer, `${head.trimEnd()}\n  Z@{ shape: cilinder }\n`);
    expect(notes).toMatchObject([{ code: 'diagram-ignored' }]);
  });

  it('is never one of those that its documentation lists', async () => {
    const nodes = shapes.map((name, index) => `  n${index}@{ shape: ${name}, label: "${name}" }`);
    expect((await drawn(drawer, ['flowchart LR', ...nodes].join('\n'))).notes).toEqual([]);
  });
});
