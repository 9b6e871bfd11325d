import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isTaken, outputFile, writeOutput } from '../../../src/config/output.ts';

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'output-')), 'dist');
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

it.each(['a.txt', 'a/b/c.html', 'c++/index.html', '..a/b', 'a/../b'])(
  'a file of the site may be %s',
  (path) => {
    expect(outputFile(folder, path).startsWith(`${folder}/`)).toBe(true);
  },
);

it.each(['', '.', '..', '../pwned', 'a/../../pwned', '/etc/passwd', 'a\0b', '..\\pwned'])(
  'no file of the site is %j',
  (path) => {
    expect(() => {
      writeOutput(folder, path, 'x');
    }).toThrow('is not a file in ');
    expect(existsSync(join(folder, '../pwned'))).toBe(false);
  },
);

it('a place is taken by what stands there, and by a file where it needs a folder', () => {
  writeOutput(folder, 'old/page.html', 'x');
  expect(readFileSync(join(folder, 'old/page.html'), 'utf8')).toBe('x');
  expect(['old/page.html', 'old', 'old/page.html/x'].map((path) => isTaken(folder, path))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['old/other.html', 'new/page.html'].map((path) => isTaken(folder, path))).toEqual([
    false,
    false,
  ]);
});
