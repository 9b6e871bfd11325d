import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { repository } from '../builds/paths.ts';
import { serveSql } from './hrana.ts';
import { makeProject, secret } from './project.ts';
import { likesHostSuite } from './suite.ts';

const site = 'https://blog.example';

const entry = `import { likes } from 'tradeoff/likes/netlify';
import manifest from '../../dist/_tradeoff/posts.json' with { type: 'json' };

export default likes(manifest);

export const config = { path: ['/api/likes', '/api/likes/*', '/api/health'] };
`;

/** As much of `@netlify/dev` as is needed; its types come with it. */
interface NetlifyDev {
  start(): Promise<unknown>;
  handle(request: Request): Promise<Response | undefined>;
  stop(): Promise<void>;
}

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
    const path = join(repository, 'tests/hosts/node_modules/@netlify/dev/dist/main.js');
    const { NetlifyDev: Dev } = (await import(pathToFileURL(path).href)) as {
      NetlifyDev: new (options: object) => NetlifyDev;
    };
    const off = { enabled: false };
    dev = new Dev({
      projectRoot: project.folder,
      functions: { enabled: true },
      ...{ blobs: off, database: off, edgeFunctions: off, environmentVariables: off },
      ...{
        geolocation: off,
        headers: off,
        images: off,
        redirects: off,
        staticFiles: off,
        server: off,
      },
    });
    await dev.start();
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
    // Each invocation starts a process of its own here.
    { readers: 20, atOnce: 4 },
  );
});
