import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { availableParallelism, tmpdir } from 'node:os';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { DrawingSession } from '../../../src/diagrams/session.ts';
import { repository } from '../../builds/paths.ts';
import { everyKind } from './fixtures.ts';
import { drawn, undrawn } from './outcomes.ts';

const simple = 'flowchart LR\n  A[One] --> B[Two]';
const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

/** More lines than a layout can process with the time and memory of these tests. */
function tangle(): string {
  let state = 7;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) % 220;
  const lines = Array.from({ length: 1400 }, () => `  n${next()} --> n${next()}`);
  return ['flowchart TD', ...lines].join('\n');
}

describe('an error of the author', () => {
  it.each<[name: string, source: string, line: number]>([
    ['in a flowchart', 'flowchart TD\n  A --> B\n  B --> [[\n  C', 3],
    ['in a sequence', 'sequenceDiagram\n  A->>B: hi\n  A ->> : nobody\n', 3],
    [
      'after front matter and comments',
      '---\ntitle: T\n---\n%% note\nflowchart TD\n  %% more\n  A --> B\n  B ==> {\n',
      8,
    ],
    ['in a pie', 'pie\n  "a" : 1\n  "b" : many\n', 3],
    ['in front matter', '---\ntitle: [a\nconfig: }\n---\nflowchart TD\n A --> B\n', 3],
    ['in the name of the kind', 'flowchat TD\n  A --> B', 1],
  ])('%s has its line', async (_name, source, line) => {
    const found = await undrawn(drawer, source);
    expect(found).toMatchObject({ reason: 'syntax', line });
    expect(found.message.length).toBeGreaterThan(10);
  });

  it('does not spoil the next diagram', async () => {
    await undrawn(drawer, 'flowchart TD\n A --> [');
    expect((await drawn(drawer, simple)).outline).toEqual(['One', 'Two', 'One → Two']);
  });
});

describe('what only a browser can draw', () => {
  it.each<[name: string, source: string]>([
    ['a formula', 'flowchart LR\n  A["$$x^2$$"] --> B'],
    ['an image', 'flowchart LR\n  A@{ img: "https://example.com/a.png", label: "A" } --> B'],
  ])('is left to it: %s', async (_name, source) => {
    expect(await undrawn(drawer, source)).toMatchObject({
      reason: 'unsupported',
      kind: 'flowchart',
    });
  });
});

describe('a drawing', () => {
  it('of a typical flowchart is at most 2 KB', async () => {
    const source = everyKind.find(({ name }) => name === 'swimlane')?.source ?? '';
    const flowchart = source.replace('swimlane-beta', 'flowchart');
    expect(gzipSync((await drawn(drawer, flowchart)).svg).length).toBeLessThan(2048);
  });

  it('is taken from the cache when nothing changed, and made again when the file is broken', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'diagrams-'));
    const read = async () => {
      const once = newDrawer({ cacheDir });
      const { svg } = await drawn(once, simple);
      await drawn(once, simple);
      await once.close();
      // What was drawn in this run does not also count as kept.
      once.keep(simple);
      expect(once.cacheFiles()).toEqual(await readdir(cacheDir));
      return { svg, ...once.counts() };
    };
    const first = await read();
    expect(first).toMatchObject({ drawn: 1, cached: 0 });
    expect(await read()).toEqual({ svg: first.svg, drawn: 0, cached: 1 });
    const [file = ''] = await readdir(cacheDir);
    await writeFile(join(cacheDir, file), '{"drawn":');
    expect(await read()).toEqual(first);
    await rm(cacheDir, { recursive: true });
  }, 30_000);
});

describe('the worker', () => {
  it.each([
    ['hangs', { time: 8000, young: 32, old: 2048 }, 'longer than 8 s'],
    ['runs out of memory', { time: 60_000, young: 4, old: 48 }, 'more than 48 MB of memory'],
  ])(
    'is replaced when it %s',
    async (_name, limits, message) => {
      const limited = newDrawer({ cacheDir: undefined, limits });
      try {
        const [hopeless, next] = await Promise.all([
          undrawn(limited, tangle()),
          drawn(limited, simple),
        ]);
        expect(hopeless.reason).toBe('failed');
        expect(hopeless.message).toContain(message);
        expect(next.kind).toBe('flowchart');
      } finally {
        await limited.close();
      }
    },
    60_000,
  );

  it('has another beside it while many diagrams wait', async () => {
    const draw = vi.spyOn(DrawingSession.prototype, 'draw');
    const letters = Array.from({ length: 40 }, (_, index) => `node ${index}`);
    const all = await Promise.all(
      letters.map((name) => drawn(drawer, `flowchart LR\n  a[${name}]`)),
    );
    expect(all.map(({ outline }) => outline)).toEqual(letters.map((name) => [name]));
    const workers = new Set(draw.mock.contexts);
    draw.mockRestore();
    expect(workers.size).toBe(Math.min(availableParallelism(), 3));
  });

  it('does not keep a process alive', () => {
    const code = `
      const { newDrawer } = await import('./src/diagrams/drawer.ts');
      const { drawn } = await newDrawer({ cacheDir: undefined }).draw(${JSON.stringify(simple)});
      console.log(drawn.kind);`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: repository,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect([status, stdout.trim()]).toEqual([0, 'flowchart']);
  }, 40_000);
});
