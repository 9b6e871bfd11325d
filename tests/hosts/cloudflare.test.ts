import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../builds/paths.ts';
import { childEnvironment } from '../builds/run.ts';
import { makeProject, secret } from './project.ts';
import { likesHostSuite } from './suite.ts';

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
    const wrangler = join(repository, 'tests/hosts/node_modules/wrangler/bin/wrangler.js');
    const child = spawn(
      process.execPath,
      [
        wrangler,
        'dev',
        '--local',
        '--ip',
        '127.0.0.1',
        '--port',
        '0',
        '--inspector-port',
        '0',
        '--log-level',
        'info',
      ],
      {
        cwd: project.folder,
        env: childEnvironment({ WRANGLER_SEND_METRICS: 'false', CI: '1' }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    });
    stop = async () => {
      child.kill('SIGTERM');
      await ended;
      await project.remove();
    };
    let output = '';
    url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        output += chunk.toString();
        const found = /Ready on (http:\/\/[\d.:]+)/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      void ended.then(() => {
        reject(new Error(`wrangler dev ended:\n${output}`));
      });
    });
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
