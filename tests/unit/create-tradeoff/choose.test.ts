import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageName, readSite } from '../../../scripts/create-tradeoff/src/answers.ts';
import { choose, supportsAstro } from '../../../scripts/create-tradeoff/src/choose.ts';
import { readFlags } from '../../../scripts/create-tradeoff/src/flags.ts';
import { plan } from '../../../scripts/create-tradeoff/src/plan.ts';
import { importBlog } from '../../../scripts/create-tradeoff/src/steps.ts';

const place = { cwd: '/work-in', node: '24.1.0', userAgent: 'pnpm/10.1.0 npm/?', theme: '^1.0.0' };

describe('the defaults', () => {
  it('come from the folder, the manager that runs and the theme of the same release', async () => {
    const { choices, steps } = await choose(
      readFlags(['my-notes', '--yes', '--author', 'Ada']),
      place,
      undefined,
    );
    expect(choices).toMatchInlineSnapshot(`
      {
        "author": "Ada",
        "bringNode": false,
        "collections": [
          "designs",
          "specs",
          "notes",
          "deep-dives",
        ],
        "folder": "my-notes",
        "host": "none",
        "imported": false,
        "likes": false,
        "manager": "pnpm",
        "name": "my-notes",
        "samples": true,
        "site": "https://example.com",
        "theme": "^1.0.0",
        "title": "My notes",
      }
    `);
    expect(steps).toEqual({
      git: true,
      install: true,
      dryRun: false,
      force: false,
      import: undefined,
    });
  });

  it('are what is asked for, and flags are not asked for', async () => {
    const asked: string[] = [];
    await choose(readFlags(['x', '--no-git', '--likes']), place, (question, byDefault, read) => {
      asked.push(`${question} (${byDefault})`);
      const answer = read(byDefault);
      if ('wrong' in answer) throw new Error(answer.wrong);
      return Promise.resolve(answer.value);
    });
    expect(asked.map((line) => line.replace(/^Author .*/, 'Author'))).toMatchInlineSnapshot(`
      [
        "Title of the blog (X)",
        "Author",
        "URL of the site (https://example.com)",
        "Templates, any of designs, specs, notes, deep-dives (designs,specs,notes,deep-dives)",
        "Host: github, netlify, cloudflare or none (none)",
        "Add a sample post to each collection? (y)",
        "Install the packages? (y)",
      ]
    `);
  });
});

describe('a blog to import', () => {
  it('is a folder that exists, and sample posts and the About page are left out', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'import-'));
    const flags = readFlags(['new', '--yes', '--author', 'Ada', '--import', '.']);
    const { choices, steps } = await choose(flags, { ...place, cwd }, undefined);
    expect(steps.import).toEqual({ folder: cwd, options: ['--author', 'Ada'] });
    expect(choices.samples).toBe(false);
    const files = [...plan(choices).keys()];
    for (const file of ['src/pages/about.md', 'astro.config.mjs', 'public/favicon.svg'])
      expect(files).not.toContain(file);
    expect(files).not.toContain('src/content.config.ts');
    const specs = readFlags(['new', '--yes', '--import', '.', '--templates', 'specs']);
    const withSpecs = plan((await choose(specs, { ...place, cwd }, undefined)).choices);
    expect(withSpecs.get('src/content.config.ts')).toContain('specs: specs()');
    expect(plan(choices).get('README.md')).toContain('Posts are in `src/content`.');
    const missing = readFlags(['new', '--yes', '--import', 'missing']);
    await expect(choose(missing, { ...place, cwd }, undefined)).rejects.toThrow(
      /^--import: .*missing is not a folder/,
    );
  });

  it('has its title, author and URL, which are not asked for', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'import-'));
    const asked: string[] = [];
    const args = [
      'new',
      '--import',
      '.',
      '--site',
      'https://ada.example',
      '--host',
      'netlify',
      '--likes',
    ];
    const { steps } = await choose(
      readFlags(args),
      { ...place, cwd },
      (question, byDefault, read) => {
        asked.push(question.replace(/,.*/, ''));
        const answer = read(byDefault);
        if ('wrong' in answer) throw new Error(answer.wrong);
        return Promise.resolve(answer.value);
      },
    );
    expect(asked).toEqual(['Create a Git repository?', 'Install the packages?']);
    expect(steps.import?.options).toEqual([
      ...['--site', 'https://ada.example', '--likes', '/api/likes'],
    ]);
  });

  it('waits until the theme is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-'));
    expect(importBlog(folder, { folder, options: [] }, false)).toEqual({
      done: false,
      why: 'the theme is not installed',
    });
    const command = join(folder, 'node_modules/tradeoff/build/cli/main.js');
    mkdirSync(dirname(command), { recursive: true });
    writeFileSync(
      command,
      "require('fs').writeFileSync('told.txt', process.argv.slice(2).join(' '));",
    );
    const source = { folder: '/old blog', options: ['--title', 'A b'] };
    expect(importBlog(folder, source, false)).toEqual({ done: true });
    expect(readFileSync(join(folder, 'told.txt'), 'utf8')).toBe('import /old blog --title A b');
  });
});

describe('the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'choose-'));
  writeFileSync(join(folder, 'mine.txt'), '');

  it('is refused before anything else is asked', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    await expect(choose(readFlags([folder]), place, ask)).rejects.toThrow(
      /is not empty: mine\.txt/,
    );
    await expect(choose(readFlags([folder, '--force']), place, ask)).rejects.toThrow('asked');
  });

  it('is asked for again when it will not do', async () => {
    const answers: unknown[] = [];
    const { choices } = await choose(readFlags([]), place, (question, byDefault, read) => {
      if (question === 'Folder') answers.push(read(folder));
      const answer = read(byDefault);
      if ('wrong' in answer) throw new Error(answer.wrong);
      return Promise.resolve(answer.value);
    });
    expect(answers).toEqual([{ wrong: expect.stringContaining('is not empty') as string }]);
    expect(choices.folder).toBe('my-designs');
  });
});

describe('the host', () => {
  const flags = (host: string, site: string) =>
    readFlags(['x', '--yes', '--host', host, '--site', site]);

  it.each(['netlify', 'cloudflare'])('%s has no path in the address of the site', async (host) => {
    await expect(choose(flags(host, 'https://a.dev/b'), place, undefined)).rejects.toThrow(
      `--host: ${host} serves a blog at the root of its domain, not at /b. Leave out the path in the URL of the site, or choose github or none.`,
    );
    expect((await choose(flags(host, 'https://a.dev'), place, undefined)).choices.host).toBe(host);
  });

  it('is asked for again after an answer that does not fit the address', async () => {
    const asked: unknown[] = [];
    const site = readFlags(['x', '--site', 'https://a.dev/b']);
    await choose(site, place, (question, byDefault, read) => {
      if (question.startsWith('Host')) asked.push(read('netlify'), read('github'));
      const answer = read(byDefault);
      if ('wrong' in answer) throw new Error(answer.wrong);
      return Promise.resolve(answer.value);
    });
    expect(asked).toEqual([
      { wrong: expect.stringContaining('not at /b') as string },
      { value: 'github' },
    ]);
  });
});

describe('the command line', () => {
  it.each([
    [['a', 'b'], 'Name one folder, not "a" and "b". Put quotes around a name with spaces.'],
    [['--sit', 'x'], "Unknown option '--sit'. --help lists the options."],
    [['--title', ' '], '--title: A title must not be empty.'],
    [
      ['--site', 'example.com'],
      '--site: "example.com" is not a URL. Write the full URL, such as https://example.com or https://me.github.io/blog.',
    ],
    [
      ['--host', 'vercel'],
      '--host: There is no "vercel". Choose from github, netlify, cloudflare, none.',
    ],
    [
      ['--templates', 'designs,posts'],
      '--templates: There is no posts. Choose from designs, specs, notes, deep-dives.',
    ],
    [['--likes', '--no-likes'], '--likes and --no-likes contradict each other.'],
  ])('%j is refused', (args, message) => {
    expect(() => readFlags(args)).toThrow(message);
  });
});

it.each([
  ['https://me.github.io/blog/', 'https://me.github.io/blog'],
  ['https://example.com', 'https://example.com'],
])('reads the site %s', (written, value) => {
  expect(readSite(written)).toEqual({ value });
});

it.each([
  ['my designs', 'my-designs'],
  ['Öl & Gas', 'ol-gas'],
  ['设计', 'blog'],
  ['.hidden_', 'hidden'],
  ['node_modules', 'blog'],
])('names the package of the folder %s', (folder, name) => {
  expect(packageName(folder)).toBe(name);
});

it.each([
  ['20.20.2', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('knows whether Astro runs on Node %s', (node, supported) => {
  expect(supportsAstro(node)).toBe(supported);
});
