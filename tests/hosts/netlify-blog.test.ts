import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { parse } from 'smol-toml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBlog } from './blog.ts';
import type { Blog } from './blog.ts';
import { deployedSuite } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { serveSql } from './hrana.ts';
import { listening } from './listening.ts';
import { startNetlify } from './netlify-dev.ts';
import { secret } from './project.ts';
import { visitSuite } from './visit.ts';

interface Config {
  build: { command: string; publish: string; environment: Record<string, string> };
}

describe('a new blog on Netlify: its headers, redirects, files and function', () => {
  let blog: Blog;
  let url: string;
  let config: Config;
  let stop = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    blog = await createBlog('netlify', 'https://blog.acme.dev');
    config = parse(await blog.read('netlify.toml')) as unknown as Config;
    const told = { NETLIFY: 'true', CONTEXT: 'production', URL: 'https://blog.acme.dev' };
    await blog.shell(config.build.command, { ...config.build.environment, ...told });
    const token = 'a token';
    const sql = await serveSql(join(blog.folder, 'turso.db'), token);
    Object.assign(process.env, {
      TRADEOFF_LIKES_SECRET: secret,
      TRADEOFF_LIKES_DB: sql.url,
      TRADEOFF_LIKES_TOKEN: token,
    });
    const dev = await startNetlify(blog.folder, [
      'functions',
      'headers',
      'redirects',
      'staticFiles',
    ]);
    const server = createServer(
      getRequestListener(
        async (request) =>
          (await dev.handle(request)) ??
          new Response('Nothing of Netlify answers', { status: 404 }),
      ),
    );
    url = await listening(server);
    stop = async () => {
      server.closeAllConnections();
      server.close();
      await dev.stop();
      await sql.close();
      await blog.remove();
    };
  });

  afterAll(() => stop());

  const site = (): Deployed => ({ url, dist: join(blog.folder, config.build.publish) });

  it('asks for a Node on which it builds', () => {
    expect(Number(config.build.environment['NODE_VERSION'])).toBeGreaterThanOrEqual(24);
  });

  // The local runtime leaves unknown URLs to its caller; Netlify itself answers with this file.
  it('has the page for unknown addresses where Netlify looks for it', () => {
    expect(existsSync(join(site().dist, '404.html'))).toBe(true);
  });

  deployedSuite(site, { headers: true, withoutSlash: 200, redirects: true, notFound: false });
  visitSuite(site, true);
});
