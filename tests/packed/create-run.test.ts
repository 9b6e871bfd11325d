import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../builds/run.ts';
import { Initializer } from './initializer.ts';
import { atTerminal, hasTerminal } from './terminal.ts';

/** The oldest Node that the initializer runs on; packaged for Linux on two architectures. */
const oldNode = { version: '18.3.0', package: `node-linux-${process.arch}` };
const hasOldNode = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
const filesOnly = ['--yes', '--no-install', '--no-git'];
let initializer: Initializer;

const inPlace = (...path: string[]): string => join(initializer.place, ...path);
const readPlace = (...path: string[]): Promise<string> => readFile(inPlace(...path), 'utf8');
const main = (): string => inPlace('node_modules/create-tradeoff/build/main.js');

beforeAll(async () => {
  initializer = await Initializer.install(
    ...(hasOldNode ? [`${oldNode.package}@${oldNode.version}`] : []),
  );
});

afterAll(() => initializer.remove());

it('asks nothing, writes, and ends, in under a second', async () => {
  const durations = [];
  for (const name of ['one', 'two', 'three']) {
    const start = performance.now();
    expect(await initializer.create([name, ...filesOnly])).toMatchObject({ code: 0 });
    durations.push(performance.now() - start);
  }
  // The other two may have been slow because the machine was busy.
  expect(Math.min(...durations)).toBeLessThan(1000);
});

it.skipIf(!hasOldNode)('runs on the oldest Node, and the blog brings its own', async () => {
  const node = inPlace('node_modules', oldNode.package, 'bin/node');
  const { code, output } = await run(node, [main(), 'old', ...filesOnly], {
    cwd: initializer.place,
  });
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain('Node 18.3.0 is too old for Astro, so the blog installs its own copy');
  expect(JSON.parse(await readPlace('old/package.json'))).toMatchObject({
    devDependencies: { node: expect.stringMatching(/^\^24/) as string },
    allowScripts: { node: true },
  });
});

it('says what it would write, and writes nothing', async () => {
  const { code, output } = await initializer.create(['dry', '--yes', '--dry-run']);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain(`Would write into ${inPlace('dry')}:`);
  expect(output).toContain('  src/content.config.ts');
  expect(existsSync(inPlace('dry'))).toBe(false);
});

describe('a folder that holds something', () => {
  beforeAll(async () => {
    await mkdir(inPlace('held'));
    await writeFile(inPlace('held/README.md'), 'mine');
  });

  it('is refused, and stays as it is', async () => {
    const { code, output } = await initializer.create(['held', ...filesOnly]);
    expect(code).toBe(1);
    expect(output).toContain('is not empty: README.md');
    expect(await readdir(inPlace('held'))).toEqual(['README.md']);
  });

  it('keeps its files under --force: nothing is written over one of them', async () => {
    const { code, output } = await initializer.create(['held', ...filesOnly, '--force']);
    expect(code).toBe(1);
    expect(output).toContain('Nothing was written, because these files already exist: README.md');
    expect(await readdir(inPlace('held'))).toEqual(['README.md']);
    expect(await readPlace('held/README.md')).toBe('mine');
  });

  it('keeps a file that is where a folder would be', async () => {
    await mkdir(inPlace('file'));
    await writeFile(inPlace('file/src'), 'mine');
    const { code, output } = await initializer.create(['file', ...filesOnly, '--force']);
    expect(code).toBe(1);
    expect(output).toContain('because these files already exist: src. Move');
    expect(output).not.toContain('    at ');
    expect(await readdir(inPlace('file'))).toEqual(['src']);
  });

  it('cannot be made where a file is in its path, which the error names', async () => {
    const { code, output } = await initializer.create(['held/README.md/blog', ...filesOnly]);
    expect(code).toBe(1);
    expect(output).toMatch(/create-tradeoff: .*README\.md is a file, not a folder/);
    expect(output).not.toContain('    at ');
  });
});

describe('with git', () => {
  const someone = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  };
  const git = (...args: string[]) => run('git', args, { cwd: inPlace('with git') });

  it('makes a repository whose first commit holds everything', async () => {
    const { code, output } = await initializer.create(
      ['with git', '--yes', '--no-install'],
      someone,
    );
    expect({ code, output }).toMatchObject({ code: 0 });
    expect((await git('log', '--format=%s')).stdout).toBe('Begin the blog\n');
    expect((await git('status', '--porcelain')).stdout).toBe('');
    expect((await git('ls-files', '.gitignore')).stdout).toBe('.gitignore\n');
  });

  it('makes none inside another', async () => {
    const { code, output } = await initializer.create(
      ['with git/inner', '--yes', '--no-install'],
      someone,
    );
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('No repository was created: the folder is already in a repository.');
    expect(existsSync(inPlace('with git/inner/.git'))).toBe(false);
  });
});

it('makes a blog without git, and says that no repository was made', async () => {
  // A path with nothing but Node.
  await mkdir(inPlace('only-node'));
  await symlink(process.execPath, inPlace('only-node/node'));
  const { code, output } = await run(
    process.execPath,
    [main(), 'no git', '--yes', '--no-install'],
    { cwd: initializer.place, env: { PATH: inPlace('only-node') } },
  );
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain('No repository was created: git init failed: git was not found.');
  expect(existsSync(inPlace('no git/package.json'))).toBe(true);
});

it('makes a blog offline, and says what to run later', async () => {
  const { code, output } = await initializer.create(['offline', '--yes', '--no-git'], {
    // A port on which nothing listens.
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_cache: inPlace('no-cache'),
    npm_config_fetch_retries: '0',
  });
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain('The packages were not installed: npm ended with code 1.');
  expect(output).toMatch(/Next:\n {2}cd offline\n {2}npm install\n {2}npm run dev\n$/);
  expect(existsSync(inPlace('offline/astro.config.mjs'))).toBe(true);
});

describe.skipIf(!hasTerminal)('at a terminal', () => {
  const command = (): string[] => [process.execPath, main()];

  it('asks, shows its defaults, asks again after a wrong answer, and keeps the question on screen', async () => {
    const { code, screen } = await atTerminal(
      command(),
      [
        ['Folder (my-designs) ', 'held\r'],
        ['held is not empty: README.md', ''],
        ['Folder (my-designs) ', 'ein Blög\r'],
        // A backspace redraws the line.
        ['Title of the blog (Ein Blög) ', 'Entwürfx\x7fe\r'],
        ['Author (', "Ada O'Hara\r"],
        ['URL of the site (https://example.com) ', 'ada.example\r'],
        ['"ada.example" is not a URL.', ''],
        ['URL of the site (https://example.com) ', 'https://ada.example/blog\r'],
        ['Templates, any of', 'designs, notes\r'],
        ['Host: github, netlify, cloudflare or none (none) ', 'github\r'],
        ['Like buttons? (n) ', '\r'],
        ['Add a sample post to each collection? (y) ', '\r'],
        ['Create a Git repository? (y) ', 'n\r'],
        ['Install the packages? (y) ', 'no\r'],
        ['Next:', ''],
      ],
      initializer.place,
    );
    expect({ code, screen }).toMatchObject({ code: 0 });
    expect(screen).toContain('\x1b[0JTitle of the blog (Ein Blög) Entwürf');
    expect(screen).toContain('cd "ein Blög"');
    const config = await readPlace('ein Blög/astro.config.mjs');
    expect(config).toContain("site: 'https://ada.example',\n  base: '/blog',");
    expect(config).toContain("title: 'Entwürfe'");
    expect(config).toContain('author: "Ada O\'Hara"');
    expect(await readdir(inPlace('ein Blög/src/content'))).toEqual(['designs', 'notes']);
    expect(existsSync(inPlace('ein Blög/.github/workflows/deploy.yml'))).toBe(true);
  });

  it.each([
    ['Ctrl+C', '\x03'],
    ['Ctrl+D', '\x04'],
  ])('writes nothing after %s', async (_, key) => {
    const { code, screen } = await atTerminal(
      command(),
      [
        ['Folder (my-designs) ', 'cancelled\r'],
        ['Title of the blog (Cancelled) ', key],
      ],
      initializer.place,
    );
    expect(screen).toContain('Cancelled; nothing was written.');
    expect(code).toBe(1);
    expect(existsSync(inPlace('cancelled'))).toBe(false);
  });
});
