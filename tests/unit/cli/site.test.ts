import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSite } from '../../../src/cli/site.ts';
import { CliError } from '../../../src/cli/contract.ts';
import { siteFilePath } from '../../../src/config/site-file.ts';
import { makeBlog } from './site-fixture.ts';
import type { Blog } from './site-fixture.ts';

let blog: Blog;
const sync = vi.fn<(root: string) => Promise<void>>();

beforeEach(async () => {
  blog = await makeBlog();
  sync.mockReset();
  sync.mockImplementation(() => blog.write(siteFilePath, JSON.stringify(blog.site), 120));
});

afterEach(() => blog.remove());

async function refusal(version = '1.2.3'): Promise<string> {
  const error: unknown = await readSite(blog.root, version, sync).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CliError);
  return (error as CliError).message.replaceAll(blog.root, '<blog>');
}

describe('readSite', () => {
  it('reads a fresh file without a sync', async () => {
    expect(await readSite(blog.root, '1.2.3', sync)).toEqual(blog.site);
    expect(sync).not.toHaveBeenCalled();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['it is missing', () => rm(path.join(blog.root, siteFilePath))],
    ['it is cut short', () => blog.write(siteFilePath, '{"version": "1.', 0)],
    [
      'another version wrote it',
      () => blog.write(siteFilePath, JSON.stringify({ ...blog.site, version: '1.0.0' }), 0),
    ],
    ['the config is newer', () => blog.write('astro.config.mjs', 'export default {};', 5)],
    ['a post is newer', () => blog.write('src/content/designs/rate-limiter/index.md', '', 5)],
    [
      'a post is new, however old its file',
      () => blog.write('src/content/designs/moved-here.md', '', -9000),
    ],
    [
      'a post is deleted',
      () => rm(path.join(blog.root, 'src/content/designs/rate-limiter'), { recursive: true }),
    ],
    ['a collection is deleted', () => rm(path.join(blog.root, 'src/content'), { recursive: true })],
  ])('syncs when %s', async (_when, change) => {
    await change();
    expect(await readSite(blog.root, '1.2.3', sync)).toEqual(blog.site);
    expect(sync).toHaveBeenCalledExactlyOnceWith(blog.root);
  });

  it('does not sync for a collection whose folder never existed', async () => {
    const site = {
      ...blog.site,
      collections: [...blog.site.collections, { name: 'notes', base: 'notes' }],
    };
    await blog.write(siteFilePath, JSON.stringify(site), 0);
    expect(await readSite(blog.root, '1.2.3', sync)).toEqual(site);
    expect(sync).not.toHaveBeenCalled();
  });

  it('refuses a folder without an Astro config', async () => {
    await rm(path.join(blog.root, 'astro.config.mjs'));
    expect(await refusal()).toMatchInlineSnapshot(
      `"<blog> is not an Astro project: it has no astro.config.mjs. Run the command in the folder of the blog, or pass it as \`--root <folder>\`."`,
    );
    expect(sync).not.toHaveBeenCalled();
  });

  it('refuses a project whose sync writes no file', async () => {
    await rm(path.join(blog.root, siteFilePath));
    sync.mockResolvedValue();
    expect(await refusal()).toMatchInlineSnapshot(
      `"\`astro sync\` wrote no .astro/tradeoff/site.json. Is \`tradeoff({ title: '…' })\` among the \`integrations\` of the Astro config in <blog>?"`,
    );
  });

  it('refuses a blog that another version of the theme builds', async () => {
    expect(await refusal('2.0.0')).toMatchInlineSnapshot(
      `"This is tradeoff 2.0.0, but the blog in <blog> uses 1.2.3. Run \`npx tradeoff\` in that folder to use that version."`,
    );
  });
});

describe("the project's own Astro", () => {
  beforeEach(() => rm(path.join(blog.root, siteFilePath)));

  async function installAstro(program: string): Promise<void> {
    await blog.write('node_modules/astro/package.json', '{"name": "astro"}');
    await blog.write('node_modules/astro/bin/astro.mjs', program);
  }

  it('is run in the project', async () => {
    await installAstro(
      `import { mkdirSync, writeFileSync } from 'node:fs';
      if (process.argv[2] !== 'sync') process.exit(9);
      mkdirSync('.astro/tradeoff', { recursive: true });
      writeFileSync(${JSON.stringify(siteFilePath)}, ${JSON.stringify(JSON.stringify(blog.site))});`,
    );
    expect(await readSite(blog.root, '1.2.3')).toEqual(blog.site);
  });

  it('is reported when it fails', async () => {
    await installAstro('process.exit(3);');
    await expect(readSite(blog.root, '1.2.3')).rejects.toThrow('`astro sync` in');
    await expect(readSite(blog.root, '1.2.3')).rejects.toThrow('failed (3)');
  });

  it('is reported when it is not installed', async () => {
    await mkdir(path.join(blog.root, 'node_modules'), { recursive: true });
    await expect(readSite(blog.root, '1.2.3')).rejects.toThrow('Astro is not installed in');
  });
});
