import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPatches, patched, patchNames } from '../../../src/diagrams/mermaid/patches.ts';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { copyConfig } from '../../../src/diagrams/mermaid/hook.ts';
import { everyKind } from './fixtures.ts';
import { drawn } from './outcomes.ts';

const dist = join(dirname(createRequire(import.meta.url).resolve('mermaid/package.json')), 'dist');

describe('the patches of mermaid', () => {
  it('are told by their names while their targets have not been met', () => {
    patched('return assignWithDepth_default({}, currentConfig);');
    expect(missingPatches()).toContain('the drawing as a tree');
    expect(missingPatches()).not.toContain('the configuration instead of a copy for each call');
  });

  it('all find their targets in the version that is installed', () => {
    patched(readFileSync(join(dist, 'mermaid.core.mjs'), 'utf8'));
    const chunks = join(dist, 'chunks/mermaid.core');
    for (const file of readdirSync(chunks)) {
      if (file.endsWith('.mjs')) patched(readFileSync(join(chunks, file), 'utf8'));
    }
    expect(missingPatches()).toEqual([]);
  });

  it.each(patchNames)(
    'may lack one: without “%s”, diagrams are drawn all the same',
    async (name) => {
      const bare = newDrawer({ cacheDir: undefined, settings: { unpatched: [name] } });
      const full = newDrawer({ cacheDir: undefined });
      try {
        for (const kind of ['flowchart', 'sequence', 'class', 'gantt', 'requirement']) {
          const source = everyKind.find((each) => each.name === kind)?.source ?? '';
          const [found, expected] = [await drawn(bare, source), await drawn(full, source)];
          expect(found.outline).toEqual(expected.outline);
          if (!/labels/.test(name)) expect(found).toEqual(expected);
        }
      } finally {
        await Promise.all([bare.close(), full.close()]);
      }
    },
    120_000,
  );

  it('change no drawing, but for the lines of labels: without them all is taken in public', async () => {
    const unpatched = patchNames.filter((name) => !/labels/.test(name));
    const slow = newDrawer({ cacheDir: undefined, settings: { unpatched } });
    const fast = newDrawer({ cacheDir: undefined });
    try {
      for (const { name, source } of everyKind) {
        expect([name, await slow.draw(source)]).toEqual([name, await fast.draw(source)]);
      }
    } finally {
      await Promise.all([slow.close(), fast.close()]);
    }
  }, 120_000);

  it('may all be missing', async () => {
    const bare = newDrawer({ cacheDir: undefined, settings: { unpatched: patchNames } });
    try {
      for (const { source } of everyKind) await drawn(bare, source);
    } finally {
      await bare.close();
    }
  }, 120_000);
});

describe('the copy of a configuration', () => {
  it('is two levels deep, as mermaid makes it', () => {
    const deep = { c: 1 };
    const source = { a: 1, none: null, list: [1, 1, 2], b: { x: [3, 3], deep, none: null } };
    const copy = copyConfig(source) as typeof source;
    expect(copy).toEqual({ a: 1, list: [1, 2], b: { x: [3], deep: { c: 1 } } });
    expect(copy.b).not.toBe(source.b);
    expect(copy.b.x).not.toBe(source.b.x);
  });

  it('never takes a prototype from an author', () => {
    const copy = copyConfig(JSON.parse('{ "a": 1, "__proto__": { "b": 2 } }') as object);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy).toEqual({ a: 1 });
  });
});
