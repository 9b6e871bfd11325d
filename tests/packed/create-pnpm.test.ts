import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../builds/run.ts';
import { Initializer } from './initializer.ts';
import { site, testNewBlog } from './new-blog.ts';

const pnpm = 'pnpm@12.21.0';
let initializer: Initializer;
let manager: string;
let folder: string;

beforeAll(async () => {
  initializer = await Initializer.install(pnpm);
  manager = initializer.command('pnpm');
  folder = join(initializer.place, 'blög of pnpm');
  const args = ['--yes', '--no-git', '--no-install', '--site', `${site.origin}${site.base}`];
  const { code, output } = await initializer.create(
    ['blög of pnpm', ...args, '--theme', initializer.theme],
    // This tells an initializer that pnpm runs it.
    { npm_config_user_agent: 'pnpm/12.21.0 npm/? node/v24.0.0 linux x64' },
  );
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain('pnpm install');
  // pnpm only gives packages what they declare, and ends with an error if a script was not run.
  const installed = await run(manager, ['install'], { cwd: folder });
  expect(installed).toMatchObject({ code: 0 });
});

afterAll(() => initializer.remove());

testNewBlog(() => ({ folder, title: 'Blög of pnpm', manager }));

it('is run by pnpm in the words that are printed', async () => {
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('pnpm dev');
});
