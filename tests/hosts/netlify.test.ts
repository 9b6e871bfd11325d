import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { serveSql } from './hrana.ts';
import { startNetlify } from './netlify-dev.ts';
import type { NetlifyDev } from './netlify-dev.ts';
import { makeProject, secret } from './project.ts';
import { likesHostSuite } from './suite.ts';

const site = 'https://blog.example';

const entry = `import { likes } from 'tradeoff/likes/netlify';
import manifest from '../../dist/_tradeoff/posts.json' with { type: 'json' };

export default likes(manifest);

export const config = { path: ['/api/likes', '/api/likes/*', '/api/health'] };
`;

describe('the Netlify function, bundled and invoked as Netlify does, with a database over HTTP', () => {
  let dev: NetlifyDev;
  let stop = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    const project = await makeProject({
      'netlify/functions/likes.mjs': entry,
      'netlify.toml': '[build]\n  publish = "dist"\n[functions]\n  node_bundler = "esbuild"\n',
    });
    const token = 'a token';
    const sql = await serveSql(join(project.folder, 'turso.db'), token);
    Object.assign(process.env, {
      TRADEOFF_LIKES_SECRET: secret,
      TRADEOFF_LIKES_RATE: 'off',
      TRADEOFF_LIKES_DB: sql.url,
      TRADEOFF_LIKES_TOKEN: token,
    });
    dev = await startNetlify(project.folder, ['functions']);
    stop = async () => {
      await dev.stop();
      await sql.close();
      await project.remove();
    };
  });

  afterAll(() => stop());

  likesHostSuite(
    async (path, init) => {
      const response = await dev.handle(new Request(site + path, init));
      if (response === undefined) throw new Error(`Nothing of Netlify answers ${path}.`);
      return response;
    },
    () => site,
    // Each invocation starts a separate process here.
    { readers: 20, atOnce: 4 },
  );
});
