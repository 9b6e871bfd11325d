import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, secret } from './project.ts';
import { likesHostSuite } from './suite.ts';
import { startWrangler } from './wrangler.ts';

const worker = `import { likes } from 'tradeoff/likes/cloudflare';
import manifest from './dist/_tradeoff/posts.json';

export default likes(manifest);
`;

const config = {
  name: 'blog',
  main: 'worker.js',
  compatibility_date: '2026-01-01',
  compatibility_flags: ['nodejs_compat'],
  assets: { directory: './dist', binding: 'ASSETS', run_worker_first: ['/api/*'] },
  d1_databases: [{ binding: 'LIKES', database_name: 'likes', database_id: 'local' }],
  vars: { TRADEOFF_LIKES_SECRET: secret, TRADEOFF_LIKES_RATE: 'off' },
};

describe('the Worker in workerd, with D1', () => {
  let url = '';
  let stop = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    const project = await makeProject({
      'worker.js': worker,
      'wrangler.jsonc': JSON.stringify(config),
    });
    const wrangler = await startWrangler(project.folder);
    url = wrangler.url;
    stop = async () => {
      await wrangler.stop();
      await project.remove();
    };
  });

  afterAll(() => stop());

  likesHostSuite(
    (path, init) => fetch(url + path, init),
    () => url,
    { readers: 500, atOnce: 1000 },
  );

  it('leaves the rest to the assets', async () => {
    expect(await (await fetch(url)).text()).toContain('<title>Blog</title>');
    expect((await fetch(`${url}/none`)).status).toBe(404);
  });
});
