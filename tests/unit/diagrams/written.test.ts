import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { formed, withoutForms } from '../../../src/diagrams/geometry/forms.ts';
import { textWidth } from '../../../src/diagrams/geometry/text-width.ts';
import { readable, unheard } from '../../../src/diagrams/mermaid/written.ts';
import { drawn, undrawn } from './outcomes.ts';

vi.setConfig({ testTimeout: 60_000 });
const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

function wordsOf(svg: string): string {
  return svg.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');
}

describe('a box of a sequence', () => {
  it.each([
    ['Aqua', '#0ff'],
    ['rgb(33,66,99)', undefined],
    ['rgba( 250 , 240, 230, .9 )', undefined],
    ['hsl(120, 50%, 80%)', '#b3e6b3'],
    ['hsla(120, 50%, 80%, 1)', '#b3e6b3'],
    ['#ffeecc', '#fec'],
    ['#FEC', '#fec'],
    ['#ffeecc80', '#ffeecc80'],
    ['transparent', undefined],
  ])('has the colour %s and only its title as text', async (colour, written) => {
    const source = `sequenceDiagram\n  box ${colour} Group three\n    participant a\n  end\n  a->>b: x`;
    const { svg, notes } = await drawn(drawer, source);
    expect(wordsOf(svg)).toContain('|Group three|');
    expect(wordsOf(svg)).not.toMatch(/[#()]|Aqua|transparent/i);
    expect(notes).toEqual([]);
    if (written !== undefined) expect(svg).toContain(`fill="light-dark(${written},`);
  });

  it('without a colour has its whole title', async () => {
    const { svg } = await drawn(
      drawer,
      'sequenceDiagram\n  box Group of three\n    participant a\n  end\n  a->>b: x',
    );
    expect(wordsOf(svg)).toContain('|Group of three|');
  });

  it('leaves the lines and the diagrams of other kinds as they are', () => {
    const flowchart = 'flowchart LR\n  box #fec x';
    expect(readable(flowchart)).toBe(flowchart);
    const sequence = '%% a\nsequenceDiagram\n  rect #00f\n  A->>B: x #fff\n  end';
    expect(readable(sequence).split('\n')).toEqual([
      '%% a',
      'sequenceDiagram',
      '  rect rgba(0, 0, 255, 1)',
      '  A->>B: x #fff',
      '  end',
    ]);
  });
});

describe('the form of a part of a label', () => {
  it('is drawn: small, lower, higher, as code', async () => {
    const { svg, outline } = await drawn(
      drawer,
      'flowchart LR\n  A["H<sub>2</sub>O<br/>x<sup>2</sup> y"] --> B["<code>GET /</code> <small>fine</small>"]',
    );
    expect(outline.slice(0, 2)).toEqual(['H2O x2 y', 'GET / fine']);
    expect(svg).toMatch(/<tspan dy="3\.2" font-size="12">2<\/tspan><tspan dy="-3\.2">O</);
    expect(svg).toMatch(/<tspan dy="-5\.6" font-size="12">2<\/tspan>.*?<tspan dy="5\.6"> y</);
    expect(svg).toMatch(/font-family="var\(--mono\)"[^>]*>(?: ?GET|<)/);
    expect(svg).toMatch(/font-size="12\.8"[^>]*> ?fine</);
    expect(withoutForms(svg)).toBe(svg);
  });

  it('is measured', () => {
    expect(textWidth(formed('abc', 'small'), 10, false)).toBeCloseTo(textWidth('abc', 8, false));
    expect(textWidth(`a${formed('b', 'sub')}c`, 10, false)).toBeCloseTo(
      textWidth('ac', 10, false) + textWidth('b', 7.5, false),
    );
    expect(textWidth(formed('ilm', 'code'), 10, false)).toBeCloseTo(3 * 0.6 * 9);
  });
});

describe('a word in angle brackets', () => {
  it.each([
    [
      'flowchart LR\n  A["<actor>"] -->|"<id, data>"| B["a <data> of <b>it</b>"]',
      ['actor', 'id, data', 'data'],
    ],
    ['stateDiagram-v2\n  [*] --> A : <event>\n  state "<waiting>" as A', ['event', 'waiting']],
    ['classDiagram\n  class A["<thing>"]\n  A --> B : <uses>', ['thing', 'uses']],
    ['mindmap\n  root((<root>))\n    <child>', ['root', 'child']],
    [
      'erDiagram\n  A ||--o{ B : "<has>"\n  A["<order>"] {\n    int id PK "<unique>"\n  }',
      ['has', 'order', 'unique'],
    ],
    [
      'sequenceDiagram\n  participant A as <client>\n  Note over A: <waits>\n  loop <each>\n  A->>A: <asks>\n  end',
      ['client', 'waits', 'each', 'asks'],
    ],
    [
      'requirementDiagram\n  requirement r {\n    id: "1"\n    text: "under <limit>"\n  }\n  element e {\n    docref: "<test>"\n  }\n  e - verifies -> r',
      ['limit', 'test'],
    ],
    ['journey\n  section <shop>\n    <pay>: 3: <buyer>', ['shop', 'pay', 'buyer']],
    ['gantt\n  section <first>\n    <move>: 2026-01-01, 3d', ['first', 'move']],
    ['timeline\n  section <era>\n    <year> : <event>', ['era', 'year', 'event']],
    ['kanban\n  todo[<now>]\n    t[<task>]', ['now', 'task']],
    ['architecture-beta\n  service a(server)["<gateway>"]', ['gateway']],
  ])('is text, unless it is an element of labels (%#)', async (source, words) => {
    const { svg, outline } = await drawn(drawer, source);
    for (const word of words) {
      expect(svg.replace(/<[^>]*>/g, '')).toContain(`&lt;${word}&gt;`);
      expect(outline.join(' ')).toContain(`<${word}>`);
    }
    expect(svg).not.toContain('&lt;b&gt;');
  });

  it('may begin like an element, or have no end', async () => {
    const { svg, outline } = await drawn(drawer, 'erDiagram\n  A ||--|| B : "<a-b> and 5<p95"');
    expect(wordsOf(svg).replace(/[| ]/g, '')).toContain('&lt;a-b&gt;and5&lt;p95');
    expect(outline.at(-1)).toBe('A → B: <a-b> and 5<p95');
  });

  it('is markup if it is closed', async () => {
    const { svg } = await drawn(drawer, 'flowchart LR\n  A["<center>One</center>"]');
    expect(wordsOf(svg)).toContain('|One|');
  });
});

describe('an outline', () => {
  it.each([
    [
      'erDiagram\n  A ||--o{ B : has\n  A["Order"] {\n    int id PK, FK "unique"\n  }',
      ['Order: int id PK FK unique', 'B', 'Order → B: has'],
    ],
    [
      'classDiagram\n  Order "1" --> "0..*" Line : has',
      ['Order', 'Line', 'Order (1) → Line (0..*): has'],
    ],
    [
      'gantt\n  section Move\n    Copy: 2026-01-01, 2d\n    Switch: 2026-01-03, 1d\n  section Clean\n    Drop: 2026-01-04, 1d',
      [
        'Move',
        'Copy: 2026-01-01 – 2026-01-03',
        'Switch: 2026-01-03 – 2026-01-04',
        'Clean',
        'Drop: 2026-01-04 – 2026-01-05',
      ],
    ],
    [
      'requirementDiagram\n  requirement fast {\n    id: "R1"\n    text: "answers in 100 ms"\n    risk: high\n    verifymethod: test\n  }\n  element bench {\n    type: "script"\n    docref: "bench.ts"\n  }\n  bench - verifies -> fast',
      [
        'fast: Requirement, R1, answers in 100 ms, High, Test',
        'bench: script, bench.ts',
        'bench → fast: <<verifies>>',
      ],
    ],
    ['journey\n  section Shop\n    Pay: 3: Buyer, Seller', ['Shop', 'Pay: 3, Buyer, Seller']],
  ])('has all that the drawing says (%#)', async (source, lines) => {
    expect((await drawn(drawer, source)).outline).toEqual(lines);
  });
});

describe('what a diagram says and does not show', () => {
  it.each([
    ['A->>B: deploy #2 of 3', '#2 of 3'],
    ['Note over A: see #17', '#17'],
    ['participant A as Queue #1', '#1'],
  ])('is told of: %s', (line, lost) => {
    expect(unheard(`sequenceDiagram\n  ${line}`)).toMatchObject([
      {
        code: 'diagram-ignored',
        line: 2,
        message: expect.stringContaining(`\`${lost}\``) as string,
      },
    ]);
  });

  it.each([
    'sequenceDiagram\n  A->>B: deploy #35;2',
    'sequenceDiagram\n  # a comment\n  %% #2\n  A->>B: x',
    'flowchart LR\n  A[deploy #2] --> B',
    '---\ntitle: "no #2 theme: x"\nconfig:\n  theme: base\n  layout: dagre\n---\nflowchart LR\n  A --> B',
    'flowchart LR\n  A["theme: dark"] --> B',
  ])('is not told of where all is shown: %s', (source) => {
    expect(unheard(source)).toEqual([]);
  });

  it.each([
    ['---\nconfig:\n  theme: forest\n  look: handDrawn\n---\nflowchart LR\n  A --> B', 3],
    ['flowchart LR\n  A --> B\n%%{init: {\'theme\': \'dark\', "look": "neo"}}%%', 3],
    [
      '%%{\n  init: { "themeVariables": { "primaryColor": "#f00" }, look: handDrawn }\n}%%\npie\n "a": 1',
      2,
    ],
  ])('are settings of the page', (source, line) => {
    const [note, ...others] = unheard(source);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: 'diagram-ignored', line });
    expect(note?.message).toMatch(/`theme\w*`, `look`/);
  });

  it.each([
    ['A->>B: check the lease; then write', '#59;'],
    ['A->>B: a; b\n  B->>A: c', '#59;'],
    ['Note over #1: x', '#35;'],
  ])('has advice when mermaid refuses it: %s', async (line, reference) => {
    const { reason, fix } = await undrawn(drawer, `sequenceDiagram\n  ${line}`);
    expect(reason).toBe('syntax');
    expect(fix).toContain(`\`${reference}\``);
  });
});

describe('an icon', () => {
  const source =
    'architecture-beta\n  service a(own:box)[A]\n  service b(database)[B]\n  a:R -- L:b';

  it('that no pack has is told of, with the line', async () => {
    const { notes } = await drawn(drawer, source);
    expect(notes).toMatchObject([{ code: 'diagram-icon', line: 2 }]);
    expect(notes[0]?.fix).toContain('@iconify-json/own');
    const shape = await drawn(drawer, 'flowchart LR\n  A@{ icon: "own:box", label: "A" } --> B');
    expect(shape.notes).toMatchObject([{ code: 'diagram-icon', line: 2 }]);
  });

  it('of a pack is drawn with its gradients', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'icons-'));
    const file = join(folder, 'icons.json');
    const body =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#f80"/></linearGradient></defs><path fill="url(#g)" d="M0 0h16v16z"/>';
    await writeFile(file, JSON.stringify({ prefix: 'own', icons: { box: { body } } }));
    const own = newDrawer({ cacheDir: undefined, settings: { icons: [file] } });
    try {
      const { svg, notes } = await drawn(own, source);
      expect(notes).toEqual([]);
      const [, id] = /<linearGradient id="([^"]*)"/.exec(svg) ?? [];
      expect(svg).toContain(`fill="url(#${id})"`);
      const { notes: typo } = await drawn(own, source.replace('own:box', 'own:bx'));
      expect(typo[0]?.fix).toContain('does not contain this icon');
    } finally {
      await own.close();
      await rm(folder, { recursive: true });
    }
  });
});
