import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { post } from './sentences.ts';

test.each([
  ['programs/quorums.py', 'notes/quorums.md'],
  ['programs/ring.py', 'notes/consistent-hashing.md'],
])('public/%s is the program that %s shows', (file, path) => {
  const program = readFileSync(new URL(`../../../public/${file}`, import.meta.url), 'utf8');
  expect(post(path)).toContain(`\`\`\`python\n${program}\`\`\``);
});

/** The code blocks of a post in one language, and the output that the post shows after the last one. */
function blocks(path: string, language: string): { programs: string[]; output: string } {
  const [...found] = post(path).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  const last = found.findLastIndex(([, name]) => name === language);
  return {
    programs: found.filter(([, name]) => name === language).map(([, , text = '']) => text),
    output: found[last + 1]?.[2] ?? '',
  };
}

/** The output of the last program, with the one before it available as `library`. */
function run(command: string, programs: readonly string[], library: string, main: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-programs-'));
  try {
    const [first = '', second = first] = programs;
    writeFileSync(join(folder, library), first);
    writeFileSync(join(folder, main), second);
    return execFileSync(command, [main], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['deep-dives/snowflake-ids.md', 'snowflake.ts'],
  ['deep-dives/write-ahead-log.md', 'log.ts'],
])('the program of %s prints what the post says', (path, library) => {
  const { programs, output } = blocks(path, 'ts');
  expect(programs).toHaveLength(2);
  expect(run(process.execPath, programs, library, 'main.ts')).toBe(output);
});

const python = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!python).each([
  ['notes/quorums.md', 'quorums.py'],
  ['notes/consistent-hashing.md', 'ring.py'],
])('the program of %s prints what the post says (needs python3)', (path, library) => {
  const { programs, output } = blocks(path, 'python');
  expect(run('python3', programs, library, 'main.py')).toBe(output);
});
