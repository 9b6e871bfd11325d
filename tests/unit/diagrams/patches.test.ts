import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertPatched, patched } from '../../../src/diagrams/mermaid/patches.ts';
import { copyConfig } from '../../../src/diagrams/mermaid/hook.ts';

const dist = join(dirname(createRequire(import.meta.url).resolve('mermaid/package.json')), 'dist');

describe('the patches of mermaid', () => {
  it('fail with their names while their targets have not been met', () => {
    patched('return compileCSS(svgId, allStyles);');
    expect(assertPatched).toThrow(
      /lacks the text of these patches\.\n- one copy of a configuration/,
    );
    expect(assertPatched).not.toThrow(/stylesheets compiled once/);
  });

  it('all find their targets in the version that is installed', () => {
    patched(readFileSync(join(dist, 'mermaid.core.mjs'), 'utf8'));
    const chunks = join(dist, 'chunks/mermaid.core');
    for (const file of readdirSync(chunks)) {
      if (file.endsWith('.mjs')) patched(readFileSync(join(chunks, file), 'utf8'));
    }
    expect(assertPatched).not.toThrow();
  });
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
});
