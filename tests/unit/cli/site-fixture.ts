import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseOptions } from '../../../src/config/options.ts';
import { siteFilePath } from '../../../src/config/site-file.ts';
import type { SiteFile } from '../../../src/config/site-file.ts';

/** A blog in a temporary folder: a config, one collection with one post, and what a sync wrote. */
export interface Blog {
  root: string;
  site: SiteFile;
  /** Writes a file of the blog with a modification time in seconds after the sync. */
  write: (file: string, content: string, after?: number) => Promise<void>;
  remove: () => Promise<void>;
}

const synced = Date.UTC(2025, 0, 1) / 1000;

export async function makeBlog(): Promise<Blog> {
  const root = await mkdtemp(path.join(tmpdir(), 'tradeoff-cli-'));
  const write: Blog['write'] = async (file, content, after = -60) => {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
    await utimes(target, synced + after, synced + after);
  };
  const template = (file: string) =>
    path.join(root, 'node_modules/tradeoff/src/templates/design', file);
  const site: SiteFile = {
    version: '1.2.3',
    options: parseOptions({ title: 'Trade-offs in public' }),
    address: {
      base: '/',
      trailingSlash: 'ignore',
      format: 'directory',
      site: 'https://example.org',
    },
    templates: [
      {
        name: 'design',
        collection: 'designs',
        path: 'designs',
        outline: template('outline.ts'),
        schema: template('schema.ts'),
        scaffold: template('scaffold.md'),
        layout: template('Layout.astro'),
      },
    ],
    collections: [{ name: 'designs', base: 'src/content/designs' }],
    posts: [
      {
        id: 'designs/rate-limiter',
        url: '/designs/rate-limiter/',
        source: 'src/content/designs/rate-limiter/index.md',
        state: 'published',
      },
    ],
    locales: [],
    inputs: [path.join(root, 'astro.config.mjs')],
  };
  await write('astro.config.mjs', 'export default {};');
  await write('src/content/designs/rate-limiter/index.md', '---\ntitle: Rate limiter\n---\n');
  await write(siteFilePath, JSON.stringify(site), 0);
  for (const folder of ['src/content/designs/rate-limiter', 'src/content/designs']) {
    await utimes(path.join(root, folder), synced - 60, synced - 60);
  }
  return { root, site, write, remove: () => rm(root, { recursive: true, force: true }) };
}
