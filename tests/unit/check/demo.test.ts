import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { repository } from '../../builds/paths.ts';
import { compiled } from './checking.ts';

const posts = (folder: string) =>
  globSync('*/*.{md,mdx}', { cwd: join(repository, folder) }).sort();

describe.each(['src/content', 'scripts/create-tradeoff/files/posts'])('a check of %s', (folder) => {
  it.each(posts(folder))('finds nothing in %s', async (file) => {
    const source = readFileSync(join(repository, folder, file), 'utf8');
    const collection = file.replace(/\/.*/, '');
    const { check } = await compiled(source, collection, `${folder}/${file}`);
    expect(
      check.findings.map(({ line, code, message }) => `${file}:${line} ${code} ${message}`),
    ).toEqual([]);
  });
});
