import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startServing } from '../builds/serving.ts';
import { serve } from '../e2e/serve.ts';
import { createBlog } from './blog.ts';
import type { Blog } from './blog.ts';
import { deployedSuite } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { secret } from './project.ts';
import { visitSuite } from './visit.ts';

interface Step {
  id?: string;
  run?: string;
  env?: Record<string, string>;
}

/** GitHub Pages of the repository `blog`: no headers, no code, and a base. */
describe("a new blog under GitHub Pages' rules, its likes counted elsewhere", () => {
  let blog: Blog;
  let url: string;
  let stop = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    blog = await createBlog('github', 'https://ada.github.io/other');
    const served = await serve(blog.dist, '/blog/');
    url = served.url;
    const { origin } = new URL(url);
    const likes = await startServing(
      join(blog.folder, 'node_modules/.bin/tradeoff'),
      [
        ...['likes', 'serve', '--port', '0', '--db', 'file:./likes.db'],
        ...['--origin', origin, '--manifest', `${url}_tradeoff/posts.json`],
      ],
      {
        cwd: blog.folder,
        env: { TRADEOFF_LIKES_SECRET: secret },
        ready: /Likes at (http:\S+\/api\/likes),/,
      },
    );
    stop = async () => {
      await likes.stop();
      await served.close();
      await blog.remove();
    };
    const config = await blog.read('astro.config.mjs');
    await blog.write(
      'astro.config.mjs',
      config.replace('tradeoff({', `tradeoff({\n      likes: { endpoint: '${likes.url}' },`),
    );
    await runWorkflow(blog, { origin, base_path: '/blog' });
  });

  afterAll(() => stop());

  const site = (): Deployed => ({ url, dist: blog.dist });

  it('stands at the address that GitHub names, whatever the config says', async () => {
    const home = await (await fetch(url)).text();
    expect(home).toContain(`<link rel="canonical" href="${url}">`);
    expect(home).not.toContain('ada.github.io');
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });

  deployedSuite(site, { headers: false, withoutSlash: 301, redirects: false, notFound: true });
  visitSuite(site, false);
});

/**
 * Runs the commands of the build's steps, with the values that the `pages` step would have
 * determined.
 */
async function runWorkflow(blog: Blog, pages: Record<string, string>): Promise<void> {
  const workflow = parse(await blog.read('.github/workflows/deploy.yml')) as {
    jobs: { build: { steps: Step[] } };
  };
  const outputs = (text: string): string =>
    text.replace(/\$\{\{ steps\.pages\.outputs\.(\w+) \}\}/g, (_, name: string) => {
      const value = pages[name];
      if (value === undefined) throw new Error(`configure-pages has no output ${name}.`);
      return value;
    });
  for (const { run, env = {} } of workflow.jobs.build.steps) {
    // The packages are already there, because `create-tradeoff` has installed them.
    if (run === undefined || run === 'npm ci') continue;
    const filled = Object.entries(env).map(([name, value]) => [name, outputs(value)]);
    await blog.shell(run, Object.fromEntries(filled) as Record<string, string>);
  }
}
