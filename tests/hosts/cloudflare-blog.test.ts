import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../builds/serving.ts';
import { createBlog } from './blog.ts';
import type { Blog } from './blog.ts';
import { deployedSuite } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { secret } from './project.ts';
import { visitSuite } from './visit.ts';
import { startWrangler } from './wrangler.ts';

describe('a new blog on Cloudflare, in workerd', () => {
  let blog: Blog;
  let worker: Serving;
  let deployment = '';

  beforeAll(async () => {
    blog = await createBlog('cloudflare', 'https://blog.acme.dev');
    // All that the owner does, but for the account: `deploy` builds, and bundles the Worker.
    deployment = await blog.shell('npm run deploy -- --dry-run', {
      WRANGLER_SEND_METRICS: 'false',
    });
    await blog.write('.dev.vars', `TRADEOFF_LIKES_SECRET="${secret}"\n`);
    const own = join(blog.folder, 'node_modules/wrangler/bin/wrangler.js');
    worker = await startWrangler(blog.folder, own);
  });

  afterAll(async () => {
    await worker.stop();
    await blog.remove();
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

  deployedSuite(site, { headers: true, withoutSlash: 307, redirects: true, notFound: true });
  visitSuite(site, true);
});
