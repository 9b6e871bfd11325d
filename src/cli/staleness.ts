import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { siteFilePath } from '../config/site-file.ts';
import type { SiteFile } from '../config/site-file.ts';

/**
 * Whether something that a sync reads has changed since the file was written: another version of
 * the theme, a changed or missing input, a changed, new, renamed or deleted file of a collection.
 */
export async function isStale(
  site: Pick<SiteFile, 'version' | 'inputs' | 'collections' | 'posts'>,
  root: string,
  version: string,
): Promise<boolean> {
  if (site.version !== version) return true;
  const written = (await stat(path.join(root, siteFilePath))).mtimeMs;
  for (const input of site.inputs) {
    const found = await statOrMissing(input);
    if (found === undefined || found.mtimeMs > written) return true;
  }
  for (const { base } of site.collections) {
    if (await isNewer(path.resolve(root, base), written)) return true;
  }
  for (const { source } of site.posts) {
    if ((await statOrMissing(path.resolve(root, source))) === undefined) return true;
  }
  return false;
}

/** Includes folders: their time changes when a file in them is added, renamed or deleted. */
async function isNewer(folder: string, written: number): Promise<boolean> {
  const found = await statOrMissing(folder);
  if (found === undefined) return false;
  if (found.mtimeMs > written) return true;
  for (const name of found.isDirectory() ? await readdir(folder) : []) {
    if (await isNewer(path.join(folder, name), written)) return true;
  }
  return false;
}

async function statOrMissing(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
