import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratch } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';
import { packFolder } from './blog.ts';

/** A change of one file of the package. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

/**
 * Creates a later version of a packed package: its files, changed, with a higher version number.
 *
 * @returns the path of its tarball
 * @throws if a file does not have the text that is to change
 */
export async function laterVersion(
  tarball: string,
  version: string,
  edits: readonly Edit[],
): Promise<string> {
  const folder = join(scratch, 'later');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await mustRun('tar', ['-xzf', tarball], { cwd: folder });
  const source = join(folder, 'package');
  for (const { file, from, to } of edits) {
    const path = join(source, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
    await writeFile(path, text.replaceAll(from, to));
  }
  const manifest = join(source, 'package.json');
  const { scripts: _, ...rest } = JSON.parse(await readFile(manifest, 'utf8')) as {
    scripts: unknown;
  };
  await writeFile(manifest, JSON.stringify({ ...rest, version }, null, 2));
  return packFolder(source, 'later-packed');
}
