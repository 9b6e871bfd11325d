import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  cached,
  codeDigest,
  digestOf,
  readCached,
  writeCached,
} from '../../../src/config/cache.ts';

let folder: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  made = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function kept(digest: string) {
  return cached(join(folder, 'deep/file'), digest, () => {
    made += 1;
    return new Map([['a', { bytes: Uint8Array.of(1, 2), date: new Date(made) }]]);
  });
}

it('makes a result once, and keeps maps, bytes and dates', async () => {
  const first = await kept('x');
  expect(await kept('x')).toEqual(first);
  expect(made).toBe(1);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['file']);
});

it('makes it anew when what it is made from has changed', async () => {
  await kept('x');
  await kept('y');
  await kept('x');
  expect(made).toBe(3);
});

it('makes it anew when the file cannot be read', async () => {
  await kept('x');
  writeFileSync(join(folder, 'deep/file'), 'not what v8 writes');
  await kept('x');
  expect(made).toBe(2);
});

it('tells parts apart wherever they end', () => {
  expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
  expect(digestOf(['ab', 'c'])).toBe(digestOf(['ab', 'c']));
});

it('knows code by its text', () => {
  writeFileSync(join(folder, 'a.ts'), '1');
  const one = codeDigest(folder);
  writeFileSync(join(folder, 'note.md'), 'no code');
  expect(codeDigest(folder)).toBe(one);
  writeFileSync(join(folder, 'a.ts'), '2');
  expect(codeDigest(folder)).not.toBe(one);
});

it('reads what was written, and nothing where nothing was', async () => {
  const file = join(folder, 'deep/er/file');
  expect(await readCached(file)).toBeUndefined();
  await writeCached(file, 'one');
  await writeCached(file, Uint8Array.of(7));
  expect([...((await readCached(file)) ?? [])]).toEqual([7]);
  expect(readdirSync(join(folder, 'deep/er'))).toEqual(['file']);
});
