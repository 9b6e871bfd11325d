import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository } from '../builds/paths.ts';
import { mustRun, run } from '../builds/run.ts';
import { checkLinks } from '../site/links.ts';
import { packFolder, packTheme } from './blog.ts';

// A place as people have them: with a space and letters outside ASCII.
const name = 'my blög';
let place: string;
let blog: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tradeoff-create-'));
  blog = join(place, name);
  const theme = await packTheme();
  const initializer = await packFolder(join(repository, 'scripts/create-tradeoff'), 'create');
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefix', place, initializer], {
    cwd: place,
  });
  const args = [name, '--yes', '--theme', theme, '--host', 'github', '--no-git'];
  await mustRun(
    'npx',
    ['--no-install', 'create-tradeoff', ...args, '--site', 'https://a.example/b'],
    {
      cwd: place,
    },
  );
});

afterAll(() => rm(place, { recursive: true }));

it('makes a blog that type-checks', async () => {
  const { code, output } = await run('npm', ['run', 'check'], { cwd: blog });
  expect(output).toMatch(/\b0 errors\b/);
  expect(output).toMatch(/\b0 warnings\b/);
  expect(code).toBe(0);
});

it('makes a blog that builds without a warning, at its base, with every link resolved', async () => {
  const { code, output } = await run('npm', ['run', 'build'], { cwd: blog });
  expect(output).not.toMatch(/\[WARN\]|\[ERROR\]/);
  expect(code).toBe(0);
  const report = await checkLinks({
    dist: join(blog, 'dist'),
    base: '/b/',
    site: 'https://a.example',
  });
  expect(report.broken).toEqual([]);
  expect(existsSync(join(blog, 'dist/designs/a-counter-that-never-blocks/index.html'))).toBe(true);
  expect(await readFile(join(blog, 'dist/index.html'), 'utf8')).toContain('My blög');
});

it('writes nothing of the theme', async () => {
  const files = await glob('**/*', {
    cwd: blog,
    dot: true,
    ignore: ['node_modules/**', 'dist/**'],
  });
  expect(files.filter((file) => /\.(astro|css)$/.test(file))).toEqual([]);
});

it('refuses to make it again', async () => {
  const { code, output } = await run('npx', ['--no-install', 'create-tradeoff', name, '--yes'], {
    cwd: place,
  });
  expect(output).toContain('is not empty');
  expect(code).toBe(1);
});
