import { afterAll, describe, expect, it, vi } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { textWidth } from '../../../src/diagrams/geometry/text-width.ts';
import { drawn } from './outcomes.ts';

vi.setConfig({ testTimeout: 120_000 });
const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

const gantt = (days: number) =>
  `gantt\n  dateFormat YYYY-MM-DD\n  One :a, 2026-02-01, ${days}d\n  Done :milestone, m, after a, 0d`;

describe('a Gantt chart', () => {
  it('has a milestone turned about its middle', async () => {
    const { svg } = await drawn(drawer, gantt(10));
    const [milestone = ''] = /<rect[^>]*rotate\(45\)[^>]*>/.exec(svg) ?? [];
    const number = (name: string) =>
      Number(new RegExp(` ${name}="([^"]*)"`).exec(milestone)?.[1] ?? 'NaN');
    const [, x, y] = /translate\(([\d.]+),([\d.]+)\) rotate/.exec(milestone) ?? [];
    expect(Number(x)).toBeCloseTo(number('x') + number('width') / 2, 0);
    expect(Number(y)).toBeCloseTo(number('y') + number('height') / 2, 0);
    expect(milestone).not.toContain('transform-origin');
  });

  it.each([3, 10, 14, 45, 400])('of %d days has dates that do not touch', async (days) => {
    const { svg } = await drawn(drawer, gantt(days));
    const ticks = [
      ...svg.matchAll(
        /<g[^>]*transform="translate\(([\d.]+),0\)"[^>]*><line[^>]*\/><text[^>]*>([^<]+)</g,
      ),
    ].map(([, x, text = '']) => ({ x: Number(x), half: textWidth(text, 10, false) / 2 }));
    expect(ticks.length).toBeGreaterThan(2);
    for (const [index, { x, half }] of ticks.entries()) {
      const before = ticks[index - 1];
      if (before !== undefined) expect(x - half).toBeGreaterThan(before.x + before.half);
    }
  });
});

describe('text', () => {
  it('is in the face of the page, but for code', async () => {
    for (const source of [
      gantt(5),
      'flowchart LR\n  A[One] -->|x| B["<b>Two</b>"]',
      'pie\n "a": 1',
    ]) {
      expect((await drawn(drawer, source)).svg).not.toContain('font-family');
    }
  });
});

describe('the name of an entity without attributes', () => {
  it.each(['A', 'POST', 'FEED_CHANGE', 'READER_7'])(
    'is in the middle of its box: %s',
    async (name) => {
      const { svg } = await drawn(drawer, `erDiagram\n  ${name} ||--o{ OTHER : has`);
      const [, anchor, x = 'NaN'] =
        new RegExp(
          `<g[^>]*?( text-anchor="middle")?><text y="[^"]*" transform="translate\\(([-\\d.]+), 0\\)"><tspan[^>]*><tspan>${name}<`,
        ).exec(svg) ?? [];
      expect(anchor).toBeUndefined();
      expect(Number(x)).toBeCloseTo(-textWidth(name, 16, false) / 2, 0);
    },
  );
});

describe('a line', () => {
  it.each([
    ['a message of a sequence', 'sequenceDiagram\n  A->>C: Text\n  B->>C: x', 1],
    ['a condition', 'sequenceDiagram\n  loop Text\n    A->>B: Text\n  end', 2],
    [
      'a task beside its bar',
      'gantt\n  dateFormat YYYY-MM-DD\n  Text :2026-02-01, 1d\n  x :2026-02-01, 90d',
      1,
    ],
  ])('is interrupted by %s', async (_name, source, count) => {
    const { svg } = await drawn(drawer, source);
    const texts = [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)*\[?Text/g)].filter(
      ([text]) =>
        text.includes('paint-order="stroke"') && text.includes('stroke="var(--dg-label)"'),
    );
    expect(texts).toHaveLength(count);
  });

  it('between nodes is below the titles of groups', async () => {
    const { svg } = await drawn(
      drawer,
      'flowchart TB\n  A --> x\n  subgraph g [Title]\n    x --> y\n  end\n  style g fill:#fee',
    );
    const title = /<g[^>]*><rect([^>]*)\/><text[^>]*>(?:<tspan[^>]*>)+Title/.exec(svg);
    expect(svg.lastIndexOf('marker-end')).toBeLessThan(title?.index ?? 0);
    const [, fill = ''] = / fill="([^"]*)"/.exec(title?.[1] ?? '') ?? [];
    expect(fill).toContain('#fee');
    expect(title?.[1]).not.toContain('stroke');
  });
});

describe('the title of a group', () => {
  it.each([
    ['alone', 'flowchart LR\n  subgraph a [Title]\n    x --> y\n  end', 1],
    [
      'in another',
      'flowchart TB\n  subgraph a [Title]\n    subgraph b [Title]\n      x\n    end\n  end',
      2,
    ],
    [
      'beside another',
      'flowchart LR\n  subgraph a [Title]\n    x\n  end\n  subgraph b [Title]\n    y\n  end\n  x --> y',
      2,
    ],
  ])('%s does not touch the line above it', async (_name, source, groups) => {
    const { svg } = await drawn(drawer, source);
    const titles = [
      ...svg.matchAll(
        /<g[^>]*translate\([-\d.]+, ([-\d.]+)\)"[^>]*><rect[^>]*\/><text[^>]*>(?:<tspan[^>]*>)+Title/g,
      ),
    ].map(([, y]) => Number(y));
    expect(titles).toHaveLength(groups);
    const tops = [...svg.matchAll(/<rect[^>]* y="([-\d.]+)"[^>]*group-rim/g)].map(([, y]) =>
      Number(y),
    );
    for (const title of titles) {
      const above = Math.max(...tops.filter((top) => top <= title));
      expect(title - above).toBeGreaterThan(3);
    }
  });
});

describe('a word in a label', () => {
  it.each([
    'HeadlessRenderer',
    'EditorSemanticFacts',
    'com.example.LeaseRenewal',
    'ERR_TIMED_OUT_UPSTREAM',
  ])('is not broken: %s', async (word) => {
    const { svg } = await drawn(drawer, `flowchart LR\n  a[The ${word} of it] --> b[${word}]`);
    expect(svg.split(`>${word}<`)).toHaveLength(3);
    const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"[^>]*--dg-node/g)].map(
      ([, width]) => Number(width),
    );
    expect(Math.min(...widths)).toBeGreaterThan(textWidth(word, 16, false));
  });
});

describe('the small text of a drawing', () => {
  it.each([
    ['flowchart LR\n  A -->|x| B', 16],
    [gantt(10), 12],
    ['sequenceDiagram\n  participant A\n  A->>A: asks', 16],
    ['gitGraph\n  commit id: "a long id" tag: "v1"\n  commit id: "another one"', 12],
    ['pie\n  title Of a kind\n  "One": 1\n  "Two": 2', 16],
  ])(
    'is known, so that a page does not make it smaller than it can be read: %s',
    async (source, size) => {
      expect((await drawn(drawer, source)).letters).toBe(size);
    },
  );
});

describe('the relations of a C4 diagram', () => {
  const column = (relations: string) =>
    `C4Context\n  System(a, "Ask")\n  System(b, "Between")\n  System(c, "Check")\n${relations}\n  UpdateLayoutConfig($c4ShapeInRow="1")`;
  /** Tops and bottoms of the boxes, and the middle of a line's text, from the top. */
  const heights = (svg: string, words: string) => {
    const boxes = [
      ...svg.matchAll(
        /translate\([\d.]+, ([\d.]+)\)"><rect[^>]* y="(-[\d.]+)"[^>]* height="([\d.]+)"/g,
      ),
    ].map(([, middle, top, height]) => {
      const start = Number(middle) + Number(top);
      return { start, end: start + Number(height) };
    });
    const [, text = ''] = new RegExp(`<text([^>]*)><tspan[^>]*>${words}<`).exec(svg) ?? [];
    const [, y] = / y="([\d.]+)"/.exec(text) ?? [];
    const [, down = '0'] = / transform="translate\([-\d.]+, ([-\d.]+)\)"/.exec(text) ?? [];
    return { boxes, at: Number(y) + Number(down) };
  };

  it.each(['reads', 'asks for all of it', 'p99 3 ms'])(
    'are written where no shape is: %s',
    async (words) => {
      const { svg } = await drawn(drawer, column(`  Rel(a, c, "${words}")`));
      const { boxes, at } = heights(svg, words);
      expect(boxes).toHaveLength(3);
      for (const { start, end } of boxes) expect(at < start - 4 || at > end + 4).toBe(true);
    },
  );

  it('run behind the shapes', async () => {
    const { svg } = await drawn(drawer, column('  Rel(a, c, "reads")\n  BiRel(a, b, "asks")'));
    expect(svg.lastIndexOf('marker-end')).toBeLessThan(svg.indexOf('<rect'));
  });

  it('keep their words where their author put them', async () => {
    const moved = '  Rel(a, c, "reads")\n  UpdateRelStyle(a, c, $offsetX="5", $offsetY="-3")';
    const { svg } = await drawn(drawer, column(moved));
    expect(svg).toMatch(/<text(?![^>]*transform)[^>]*><tspan[^>]*>reads</);
  });
});
