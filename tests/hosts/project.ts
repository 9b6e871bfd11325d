import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repository, scratch } from '../builds/paths.ts';

export const secret = 'a secret of enough characters';
export const post = 'designs/cache';

const manifest = JSON.stringify({ posts: [{ id: post, url: `/${post}/` }] });

/** A folder with the theme installed, a built site, and the files of a host. */
export async function makeProject(
  files: Record<string, string>,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'host-'));
  const all = {
    'package.json': JSON.stringify({ name: 'blog', private: true, type: 'module' }),
    'dist/index.html': '<!doctype html><title>Blog</title>',
    'dist/_tradeoff/posts.json': manifest,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await mkdir(join(folder, 'node_modules'));
  await symlink(repository, join(folder, 'node_modules/tradeoff'), 'dir');
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
