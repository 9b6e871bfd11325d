import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Choices } from '../../../scripts/create-tradeoff/src/choices.ts';
import { plan } from '../../../scripts/create-tradeoff/src/plan.ts';
import { doctor } from '../../../src/cli/commands/doctor.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { findings, healthy } from './findings.ts';

const choices: Choices = {
  ...{ folder: 'blog', name: 'blog', title: 'T', author: 'A', site: 'https://ada.dev' },
  ...{ collections: ['notes'], host: 'none', likes: false, samples: true, imported: false },
  ...{ theme: '^0.1.0', manager: 'npm', bringNode: false },
};

describe('the checks', () => {
  it('find nothing in a healthy blog', async () => {
    expect(await findings({})).toEqual([]);
  });

  it.each([
    [undefined, /^error: The config does not set `site`/],
    ['https://example.com', /^error: `site` is https:\/\/example\.com, which is still/],
    ['https://blog.example', /^error: `site` is/],
    ['http://localhost:4321', /^error: `site` is/],
    ['http://ada.dev', /^warning: `site` is http:\/\/ada\.dev, which is not encrypted/],
  ])('want the address of the site, not %s', async (site, found) => {
    expect(await findings({ address: { site } })).toEqual([expect.stringMatching(found)]);
  });

  it('compare the base with the repository on GitHub Pages', async () => {
    const site = 'https://ada.github.io';
    const remote = (url: string) => ({
      '.git/config': `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs\n`,
    });
    const blog = remote('git@github.com:ada/blog.git');
    expect(await findings({ address: { site }, files: blog })).toEqual([
      expect.stringContaining('`base` is /, but GitHub Pages serves the repository blog at /blog'),
    ]);
    expect(await findings({ address: { site, base: '/blog/' }, files: blog })).toEqual([]);
    const root = remote('https://github.com/ada/ada.github.io');
    expect(await findings({ address: { site }, files: root })).toEqual([]);
    const workflow = { '.github/workflows/deploy.yml': 'run: astro build --base base_path' };
    expect(await findings({ address: { site }, files: { ...blog, ...workflow } })).toEqual([]);
  });

  it.each([
    ['22.11.0', 1],
    ['20.19.0', 1],
    ['22.12.0', 0],
    ['24.0.0', 0],
  ])('know whether Node %s is too old', async (version, count) => {
    expect(await findings({ node: version })).toHaveLength(count);
    expect(await findings({ files: { '.nvmrc': `v${version}\n` } })).toHaveLength(count);
  });

  it('take a pinned version without a minor one for the newest of it', async () => {
    expect(await findings({ files: { '.nvmrc': '22' } })).toEqual([]);
    expect(await findings({ files: { '.node-version': '20' } })).toHaveLength(1);
    expect(await findings({ files: { '.nvmrc': 'lts/*' } })).toEqual([]);
  });

  it('want the whole history where a workflow builds', async () => {
    const steps = (extra: string) => ({
      '.github/workflows/publish.yml': `- uses: actions/checkout@v7\n${extra}- run: npm run build\n`,
    });
    expect(await findings({ files: steps('') })).toEqual([
      expect.stringMatching(
        /^warning: \.github\/workflows\/publish\.yml fetches only the last commit/,
      ),
    ]);
    expect(await findings({ files: steps('  with:\n    fetch-depth: 0\n') })).toEqual([]);
  });

  it.each([
    ['npm', 'npm ci', 'package-lock.json'],
    ['pnpm', 'pnpm install --frozen-lockfile', 'pnpm-lock.yaml'],
  ] as const)(
    'want the lockfile that %s installs from in a workflow',
    async (manager, run, lock) => {
      const files = Object.fromEntries(plan({ ...choices, host: 'github', manager }));
      expect(await findings({ files })).toEqual([
        expect.stringContaining(`deploy.yml runs \`${run}\`, but there is no ${lock}`),
      ]);
      expect(await findings({ files: { ...files, [lock]: '{}' } })).toEqual([]);
    },
  );

  it('miss the policy in headers that replace those of the theme', async () => {
    const files = { 'public/_headers': '/*\n  X-Own: 1\n' };
    expect(await findings({ files })).toEqual([
      expect.stringMatching(/^error: public\/_headers replaces .* lacks Content-Security-Policy, /),
    ]);
    expect(await findings({ files, csp: false })).toEqual([]);
    const most = `/*
  Content-Security-Policy: default-src 'self'
  Strict-Transport-Security: max-age=1
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
`;
    expect(await findings({ files: { 'public/_headers': most } })).toEqual([
      'warning: public/_headers replaces the headers of the theme and lacks Permissions-Policy.',
    ]);
  });

  it('read the files of hosts', async () => {
    expect(await findings({ files: { 'netlify.toml': '[build]\npublish = "public"\n' } })).toEqual([
      expect.stringMatching(/^warning: netlify\.toml does not publish `dist`/),
    ]);
    const wrangler = (id: string) => ({
      'wrangler.jsonc': `{ "assets": { "directory": "./dist", "not_found_handling": "404-page" }, "d1_databases": [{ "database_id": "${id}" }] }`,
    });
    expect(await findings({ files: wrangler('') })).toEqual([
      'error: The `database_id` in wrangler.jsonc is empty.',
    ]);
    expect(await findings({ files: wrangler('0f8fad5b-d9cb-469f-a165-70867728950e') })).toEqual([]);
    expect(await findings({ files: { 'wrangler.toml': 'name = "blog"' } })).toEqual([
      expect.stringMatching(/^error: wrangler\.toml does not serve `dist`/),
    ]);
    const toml = '[assets]\ndirectory = "dist"\n';
    expect(await findings({ files: { 'wrangler.toml': toml } })).toEqual([
      expect.stringMatching(/^warning: wrangler\.toml does not set a 404 page/),
    ]);
    const whole = `${toml}not_found_handling = "404-page"\n`;
    expect(await findings({ files: { 'wrangler.toml': whole } })).toEqual([]);
  });

  it.each(['netlify.toml', 'wrangler.jsonc'])('want no base beside %s', async (name) => {
    const text = plan({ ...choices, host: name === 'netlify.toml' ? 'netlify' : 'cloudflare' });
    const files = { [name]: text.get(name) ?? '' };
    expect(await findings({ files })).toEqual([]);
    expect(await findings({ files, address: { base: '/blog' } })).toEqual([
      expect.stringMatching(/^warning: `base` is \/blog, but \w+ serves `dist` at the root/),
    ]);
  });

  it('ask for the secret of the likes where they are counted', async () => {
    const files = { 'worker.js': "import { likes } from 'tradeoff/likes/cloudflare';" };
    const secret = 'TRADEOFF_LIKES_SECRET';
    expect(await findings({ files })).toEqual([expect.stringMatching(/^note: worker\.js counts/)]);
    expect(await findings({ files, env: { [secret]: 'short' } })).toEqual([
      expect.stringMatching(/^error: .* shorter than 16/),
    ]);
    expect(await findings({ files, env: { [secret]: 'a secret of enough letters' } })).toEqual([]);
    expect(
      await findings({
        files: { 'netlify/functions/likes.mjs': "from 'tradeoff/likes/netlify'" },
        env: { NETLIFY: 'true' },
      }),
    ).toEqual(
      ['SECRET', 'DB', 'TOKEN'].map(
        (name): string =>
          expect.stringMatching(`^error: .* TRADEOFF_LIKES_${name} is not set`) as string,
      ),
    );
  });

  it.each([
    ['github', []],
    [
      'netlify',
      [
        'note: netlify/functions/likes.mjs counts likes, but `tradeoff doctor` cannot check from here whether TRADEOFF_LIKES_SECRET is set on the host.',
        'note: netlify/functions/likes.mjs counts likes, but `tradeoff doctor` cannot check from here whether TRADEOFF_LIKES_DB is set on the host.',
        'note: netlify/functions/likes.mjs counts likes, but `tradeoff doctor` cannot check from here whether TRADEOFF_LIKES_TOKEN is set on the host.',
      ],
    ],
    [
      'cloudflare',
      [
        'error: The `database_id` in wrangler.jsonc is empty.',
        'note: worker.js counts likes, but `tradeoff doctor` cannot check from here whether TRADEOFF_LIKES_SECRET is set on the host.',
      ],
    ],
  ] as const)('say of a new blog for %s only what its owner has to set', async (host, expected) => {
    const planned = plan({ ...choices, host, likes: true });
    const files = { ...Object.fromEntries(planned), 'package-lock.json': '{}' };
    const endpoint = host === 'github' ? {} : { endpoint: '/api/likes' };
    expect(await findings({ files, ...endpoint })).toEqual(expected);
  });
});

describe('the service of the likes', () => {
  const elsewhere = 'https://likes.ada.dev/api/likes';

  it('stands elsewhere when the host runs no code', async () => {
    const site = 'https://ada.github.io';
    expect(await findings({ address: { site }, endpoint: '/api/likes' })).toEqual([
      expect.stringMatching(/^error: `likes.endpoint` is \/api\/likes/),
    ]);
    expect(await findings({ endpoint: '/api/likes' })).toEqual([]);
    const files = Object.fromEntries(plan({ ...choices, host: 'cloudflare' }));
    expect(await findings({ files, endpoint: '/api/likes' })).toEqual([
      'error: `likes.endpoint` is /api/likes on this site, but wrangler.jsonc does not name a Worker.',
    ]);
  });

  it('answers', async () => {
    expect(await findings({ endpoint: elsewhere, status: 200 })).toEqual([]);
    expect(await findings({ endpoint: elsewhere, status: 503 })).toEqual([
      'error: The likes service at https://likes.ada.dev/api/health responds with status 503.',
    ]);
    expect(await findings({ endpoint: elsewhere })).toEqual([
      'error: The likes service at https://likes.ada.dev/api/health cannot be reached.',
    ]);
  });
});

describe('the command', () => {
  async function run(site: string | undefined, ...args: string[]) {
    const root = await mkdtemp(path.join(tmpdir(), 'tradeoff-doctor-'));
    onTestFinished(() => rm(root, { recursive: true }));
    await mkdir(path.join(root, 'public'));
    await writeFile(path.join(root, 'netlify.toml'), '[build]\npublish = "out"\n');
    const out: string[] = [];
    const code = await doctor.run(args, {
      root,
      version: '1.2.3',
      out: (line) => out.push(line),
      err: (line) => expect.unreachable(line),
      site: () =>
        Promise.resolve({
          version: '1.2.3',
          options: parseOptions({ title: 'T' }),
          address: { ...healthy, site },
          templates: [],
          collections: [],
          posts: [],
          locales: [],
          inputs: [],
        }),
    });
    return { code, out: out.join('\n') };
  }

  it('says what to do, and fails when something is an error', async () => {
    const { code, out } = await run(undefined);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "error: The config does not set \`site\`, so the build writes no feeds and no sitemap.
        Write the URL of the published blog, such as \`site: 'https://ada.github.io'\`, into astro.config.mjs.
      warning: netlify.toml does not publish \`dist\`, where Astro writes the blog.
        Write \`publish = "dist"\` under \`[build]\`."
    `);
  });

  it('ends well with warnings alone, and prints them as JSON', async () => {
    const { code, out } = await run('https://ada.dev', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ level: 'warning' }]);
  });
});
