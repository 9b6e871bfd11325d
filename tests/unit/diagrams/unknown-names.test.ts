import { afterAll, describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { drawn, undrawn } from './outcomes.ts';

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
  it.each([
    ['flowchart LR\n  A --> B\n  A@{ shape: cilinder, label: "One" }', 'cilinder', 3],
    ['---\ntitle: T\n---\nflowchart LR\n  A@{ label: "One", shape: "rct" } --> B', 'rct', 5],
    ['flowchart LR\n  A@{ shape: rect }\n  B@{\n    shape: Rect\n  }', 'Rect', 4],
  ])('is told of with its line: %j', async (source, shape, line) => {
    expect(await undrawn(drawer, source)).toMatchObject({
      reason: 'syntax',
      message: `Mermaid has no shape \`${shape}\``,
      line,
      fix: expect.stringContaining('`cyl`') as string,
    });
  });

  it('does not spoil the next diagram', async () => {
    await undrawn(drawer, 'flowchart LR\n  A@{ shape: cilinder }');
    expect((await drawn(drawer, 'flowchart LR\n  A --> B')).outline).toEqual(['A', 'B', 'A → B']);
  });
});
