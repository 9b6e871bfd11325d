import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Initializer } from './initializer.ts';
import { site, testNewBlog } from './new-blog.ts';

// A realistic path: with a space and letters outside ASCII.
const name = 'my blög';
let initializer: Initializer;
let folder: string;

beforeAll(async () => {
  initializer = await Initializer.install();
  folder = join(initializer.place, name);
  const { code, output } = await initializer.create([
    ...[name, '--yes', '--no-git', '--host', 'github'],
    ...['--theme', initializer.theme, '--site', `${site.origin}${site.base}`],
  ]);
  expect({ code, output }).toMatchObject({ code: 0 });
});

afterAll(() => initializer.remove());

testNewBlog(() => ({ folder, title: 'My blög', manager: 'npm' }));

it('writes nothing of the theme', async () => {
  const files = await glob('**/*', {
    cwd: folder,
    dot: true,
    ignore: ['node_modules/**', 'dist/**'],
  });
  expect(files.filter((file) => /\.(astro|css)$/.test(file))).toEqual([]);
});

it('refuses to make it again', async () => {
  const { code, output } = await initializer.create([name, '--yes']);
  expect(output).toContain('is not empty');
  expect(code).toBe(1);
});
