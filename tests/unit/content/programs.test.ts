import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { post } from './sentences.ts';

test.each([
  ['programs/quorums.py', 'notes/quorums.md'],
  ['programs/ring.py', 'notes/consistent-hashing.md'],
])('public/%s is the program that %s shows', (file, path) => {
  const program = readFileSync(new URL(`../../../public/${file}`, import.meta.url), 'utf8');
  expect(post(path)).toContain(`\`\`\`python\n${program}\`\`\``);
});
