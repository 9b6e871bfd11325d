import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../scripts/create-tradeoff/src/choices.ts';
import { plan } from '../../scripts/create-tradeoff/src/plan.ts';
import { run } from '../builds/run.ts';
import type { Serving } from '../builds/serving.ts';
import { createBlog } from './blog.ts';
import type { Blog } from './blog.ts';
import { deployedSuite } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { listening } from './listening.ts';
import { secret } from './project.ts';
import { visitSuite } from './visit.ts';
import { startWrangler } from './wrangler.ts';

const rules = { headers: true, withoutSlash: 307, redirects: true, notFound: true } as const;
const database = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('a new blog on Cloudflare, in workerd', () => {
  let api: Server;
  let blog: Blog;
  let worker: Serving;
  let deployment = '';

  /** Environment in which the tool reaches an account, which here creates the database. */
  async function account(): Promise<Record<string, string>> {
    api = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      const result = { uuid: database, name: 'likes' };
      response.end(JSON.stringify({ success: true, errors: [], messages: [], result }));
    });
    return {
      CLOUDFLARE_API_BASE_URL: (await listening(api)).replace(/\/$/, ''),
      CLOUDFLARE_API_TOKEN: 'a-token',
      CLOUDFLARE_ACCOUNT_ID: 'ada',
      WRANGLER_SEND_METRICS: 'false',
    };
  }

  beforeAll(async () => {
    blog = await createBlog('cloudflare', 'https://blog.acme.dev');
    await blog.shell('npx wrangler d1 create likes --binding LIKES', await account());
    // Everything the owner does except for the upload: `deploy` builds, and bundles the Worker.
    deployment = await blog.shell('npm run deploy -- --dry-run', {
      WRANGLER_SEND_METRICS: 'false',
    });
    await blog.write('.dev.vars', `TRADEOFF_LIKES_SECRET="${secret}"\n`);
    const own = join(blog.folder, 'node_modules/wrangler/bin/wrangler.js');
    worker = await startWrangler(blog.folder, own);
  });

  afterAll(async () => {
    api.close();
    await worker.stop();
    await blog.remove();
  });

  it('leaves to its owner nothing but the secret', async () => {
    const { code, stdout } = await run('npx', ['--no-install', 'tradeoff', 'doctor', '--json'], {
      cwd: blog.folder,
    });
    expect({ code, findings: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      findings: [expect.objectContaining({ level: 'note' })],
    });
    expect(stdout).toContain('TRADEOFF_LIKES_SECRET');
  });

  const site = (): Deployed => ({ url: `${worker.url}/`, dist: blog.dist });

  it('can be deployed, with its database and its assets', () => {
    expect(deployment).toMatch(/env\.LIKES[\s\S]*env\.ASSETS[\s\S]*--dry-run: exiting now/);
  });

  it('has its headers and redirects understood, every line', () => {
    expect(worker.output()).toMatch(/Parsed 5 valid redirect rules/);
    expect(worker.output()).toMatch(/Parsed 2 valid header rules/);
    expect(worker.output()).not.toMatch(/invalid|Ignoring|performant/);
  });

  deployedSuite(site, rules);
  visitSuite(site, true);

  // This comes last, because it replaces the blog with likes.
  describe('without likes', () => {
    let assets: Serving;

    beforeAll(async () => {
      const choices: Choices = {
        ...{ folder: 'blog', name: 'blog', title: 'Blog', author: 'Ada', site: 'https://acme.dev' },
        ...{ collections: ['notes'], host: 'cloudflare', likes: false, samples: true },
        ...{ imported: false, theme: '', manager: 'npm', bringNode: false },
      };
      await blog.write('wrangler.jsonc', plan(choices).get('wrangler.jsonc') ?? '');
      assets = await startWrangler(blog.folder);
    });

    afterAll(() => assets.stop());

    deployedSuite(() => ({ url: `${assets.url}/`, dist: blog.dist }), rules);

    it('runs no code', async () => {
      const response = await fetch(`${assets.url}/api/health`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(await blog.read('dist/404.html'));
    });
  });
});
