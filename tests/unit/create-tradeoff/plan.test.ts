import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { format } from 'prettier';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Choices, Host } from '../../../scripts/create-tradeoff/src/choices.ts';
import { plan } from '../../../scripts/create-tradeoff/src/plan.ts';
import { makeRepository } from '../../../scripts/create-tradeoff/src/steps.ts';
import { checkPlace, write } from '../../../scripts/create-tradeoff/src/write.ts';

const choices: Choices = {
  folder: 'blog',
  name: 'blog',
  title: "Ada's designs",
  author: 'Ada \\ Lovelace',
  site: 'https://example.com/repo',
  collections: ['designs', 'deep-dives'],
  host: 'none',
  likes: false,
  samples: true,
  imported: false,
  theme: '^0.1.0',
  manager: 'npm',
  bringNode: false,
};

const hosts: Host[] = ['none', 'github', 'netlify', 'cloudflare'];

interface Job {
  permissions: Record<string, string>;
  steps: { run?: string; with?: object; env?: object }[];
}

interface Workflow {
  permissions: object;
  concurrency: Record<string, unknown>;
  jobs: { build: Job; deploy: Job };
}

interface Manifest {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

describe('the plan', () => {
  it('has the config, the collections that were chosen, and a post in each', () => {
    const files = plan(choices);
    expect([...files.keys()].filter((path) => path.startsWith('src/'))).toEqual([
      'src/content.config.ts',
      'src/pages/about.md',
      'src/content/designs/a-counter-that-never-blocks.md',
      'src/content/deep-dives/what-fsync-promises.md',
    ]);
    expect(files.get('src/content.config.ts')).toMatchInlineSnapshot(`
      "import { customTemplates, deepDives, designs } from 'tradeoff/collections';

      export const collections = {
        designs: designs(),
        'deep-dives': deepDives(),
        ...customTemplates(),
      };
      "
    `);
    expect(files.get('astro.config.mjs')).toContain(
      "site: 'https://example.com',\n  base: '/repo',",
    );
    expect(files.get('astro.config.mjs')).toContain('title: "Ada\'s designs"');
    expect(files.get('astro.config.mjs')).toContain("author: 'Ada \\\\ Lovelace'");
  });

  it('brings Node where the one that runs is too old, and lets npm run its install script', () => {
    const manifest: unknown = JSON.parse(
      plan({ ...choices, bringNode: true }).get('package.json') ?? '',
    );
    expect(manifest).toMatchObject({
      devDependencies: { node: expect.stringMatching(/^\^24\./) as string },
      allowScripts: { esbuild: true, node: true, sharp: true },
    });
  });

  it('tells pnpm in its own file', () => {
    const files = plan({ ...choices, manager: 'pnpm' });
    expect(parse(files.get('pnpm-workspace.yaml') ?? '')).toMatchObject({
      allowBuilds: { esbuild: true, sharp: true },
    });
    expect(files.get('package.json')).not.toContain('allowScripts');
  });

  it.each(hosts)('is formatted and readable for the host %s', async (host) => {
    for (const [path, text] of plan({ ...choices, host, likes: true })) {
      if (path.endsWith('.yml')) expect(parse(text)).toBeTypeOf('object');
      if (!/\.(json|jsonc|ts|js|mjs|ya?ml|md)$/.test(path)) continue;
      const formatted = await format(text, {
        filepath: path,
        singleQuote: true,
        printWidth: 100,
        embeddedLanguageFormatting: 'off',
        trailingComma: path.endsWith('.jsonc') ? 'none' : 'all',
      });
      expect(text, path).toBe(formatted);
    }
  });

  it.each(hosts)('lints clean for the host %s', async (host) => {
    const eslint = new ESLint({
      // A folder without a config, because what is linted is text.
      cwd: tmpdir(),
      overrideConfigFile: true,
      overrideConfig: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    });
    const linted = [];
    for (const [path, text] of plan({ ...choices, host, likes: true })) {
      if (!/\.(ts|js|mjs)$/.test(path)) continue;
      linted.push(path);
      const [result] = await eslint.lintText(text, { filePath: join(tmpdir(), path) });
      expect(result?.messages, path).toEqual([]);
    }
    expect(linted).toEqual(expect.arrayContaining(['astro.config.mjs', 'src/content.config.ts']));
  });

  it('counts likes where the host runs code, with the names that the service reads', () => {
    const settings = readFileSync(
      new URL('../../../src/likes/hosts/settings.ts', import.meta.url),
      'utf8',
    );
    const exports = Object.keys(
      (
        JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
          exports: Record<string, unknown>;
        }
      ).exports,
    );
    for (const host of hosts) {
      const files = plan({ ...choices, host, likes: true });
      const named = (files.get('README.md') ?? '').match(/TRADEOFF_[A-Z_]+/g) ?? [];
      expect(named, host).toContain('TRADEOFF_LIKES_SECRET');
      for (const name of named) expect(settings).toContain(`${name}?:`);
      const entry = files.get('netlify/functions/likes.mjs') ?? files.get('worker.js');
      expect(entry === undefined, host).toBe(host === 'none' || host === 'github');
      if (entry === undefined) continue;
      const [, specifier = ''] = /from 'tradeoff(\/likes\/\w+)'/.exec(entry) ?? [];
      expect(exports).toContain(`.${specifier}`);
    }
    expect([...plan({ ...choices, host: 'netlify' }).keys()]).not.toContain(
      'netlify/functions/likes.mjs',
    );
  });

  it('binds to the Worker what the service asks for', () => {
    const text = plan({ ...choices, host: 'cloudflare', likes: true }).get('wrangler.jsonc') ?? '';
    expect(JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''))).toMatchObject({
      main: 'worker.js',
      compatibility_flags: ['nodejs_compat'],
      assets: { directory: './dist', binding: 'ASSETS', run_worker_first: ['/api/*'] },
      d1_databases: [{ binding: 'LIKES', database_id: '' }],
    });
    const without = plan({ ...choices, host: 'cloudflare' });
    expect(without.get('wrangler.jsonc')).not.toMatch(/main|d1_databases/);
    expect(without.has('worker.js')).toBe(false);
  });

  it('pins every action of the workflow to a commit and fetches the whole history', () => {
    const workflow = plan({ ...choices, host: 'github' }).get('.github/workflows/deploy.yml') ?? '';
    const actions = workflow.match(/uses: .+/g) ?? [];
    expect(actions.length).toBeGreaterThan(3);
    for (const action of actions) expect(action).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(workflow).toContain('fetch-depth: 0');
  });

  it('has a workflow that checks the posts of a pull request, with each manager', () => {
    for (const manager of ['npm', 'pnpm', 'yarn', 'bun'] as const) {
      const text = plan({ ...choices, host: 'github', manager }).get('.github/workflows/check.yml');
      const workflow = parse(text ?? '') as { jobs: { check: { steps: { run?: string }[] } } };
      const runs = workflow.jobs.check.steps.flatMap(({ run }) => run ?? []);
      expect(runs[0]).toContain(manager === 'npm' ? 'npm ci' : manager);
      expect(runs[1]).toBe('npx tradeoff check --format github');
    }
    expect(plan({ ...choices, host: 'netlify' }).has('.github/workflows/check.yml')).toBe(false);
  });

  it('gives each job of the workflow what it needs and no more, and the build no token to keep', () => {
    const workflow = parse(
      plan({ ...choices, host: 'github' }).get('.github/workflows/deploy.yml') ?? '',
    ) as Workflow;
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency['cancel-in-progress']).toBe(false);
    const { build, deploy } = workflow.jobs;
    expect(build.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(build.steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(build.steps.at(-1)?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
    // Values from GitHub are in variables, so that a shell treats them as text.
    const run = build.steps.find(({ run }) => run?.includes('astro build'));
    expect(run?.run).toBe('npx astro build --site "$ORIGIN" --base "$BASE/"');
    expect(run?.env).toEqual({
      ORIGIN: '${{ steps.pages.outputs.origin }}',
      BASE: '${{ steps.pages.outputs.base_path }}',
    });
    expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy.steps).toHaveLength(1);
  });

  it('brings the tool that deploys to Cloudflare, whose files it names', () => {
    const files = plan({ ...choices, host: 'cloudflare' });
    const manifest = JSON.parse(files.get('package.json') ?? '') as Manifest;
    expect(manifest.scripts['deploy']).toBe('astro build && wrangler deploy');
    expect(manifest.devDependencies['wrangler']).toMatch(/^\^4\./);
    expect(manifest.allowScripts).toMatchObject({ workerd: true });
    const other = JSON.parse(plan(choices).get('package.json') ?? '') as Manifest;
    expect([other.scripts['deploy'], other.devDependencies['wrangler']]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the place', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'create-'));
  const files = new Map([
    ['a.txt', 'a'],
    ['b/c.txt', 'c'],
  ]);

  it('may be missing, empty, or hold a repository only', () => {
    const empty = folder();
    checkPlace(join(empty, 'new'), files, false);
    checkPlace(empty, files, false);
    write(empty, files);
    expect(readFileSync(join(empty, 'b/c.txt'), 'utf8')).toBe('c');
  });

  it('is refused when it holds files, unless told otherwise', () => {
    const full = folder();
    writeFileSync(join(full, 'mine.txt'), 'mine');
    expect(() => checkPlace(full, files, false)).toThrow(/is not empty: mine\.txt/);
    checkPlace(full, files, true);
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });

  it('is refused when a file is in the way, and nothing is written or overwritten', () => {
    const taken = folder();
    writeFileSync(join(taken, 'a.txt'), 'mine');
    expect(() => checkPlace(taken, files, true)).toThrow(
      /because these files already exist: a\.txt/,
    );
    expect(() => {
      write(taken, files);
    }).toThrow(/a\.txt cannot be written: EEXIST/);
    expect(readFileSync(join(taken, 'a.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    ['a folder', 'b', ''],
    ['a file', 'a.txt', 'elsewhere.txt'],
    ['a file that is not there', 'b/c.txt', 'missing.txt'],
  ])('is refused when a symbolic link leads to %s elsewhere', (_, link, target) => {
    const [own, elsewhere] = [folder(), folder()];
    writeFileSync(join(elsewhere, 'elsewhere.txt'), 'theirs');
    if (link.includes('/')) mkdirSync(join(own, 'b'));
    symlinkSync(join(elsewhere, target), join(own, link));
    expect(() => checkPlace(own, files, true)).toThrow(
      `these are symbolic links, which may point outside the folder: ${link}.`,
    );
    expect(readdirSync(elsewhere)).toEqual(['elsewhere.txt']);
  });

  it('gets a first commit of what was written there, not of what it held before', () => {
    const own = folder();
    mkdirSync(join(own, '.ssh'));
    for (const name of ['id_rsa', '.env', '.ssh/key']) writeFileSync(join(own, name), 'secret');
    write(own, files);
    const git = (...args: string[]) =>
      spawnSync('git', args, { cwd: own, encoding: 'utf8' }).stdout;
    const before = { ...process.env };
    Object.assign(process.env, {
      ...{ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' },
      ...{ GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.com' },
    });
    try {
      expect(makeRepository(own, [...files.keys(), 'yarn.lock'])).toEqual({ done: true });
    } finally {
      process.env = before;
    }
    expect(git('ls-files').trim().split('\n')).toEqual(['a.txt', 'b/c.txt']);
  });
});
