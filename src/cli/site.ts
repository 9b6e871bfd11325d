import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { siteFilePath } from '../config/site-file.ts';
import type { SiteFile } from '../config/site-file.ts';
import { runSync } from './astro-sync.ts';
import { CliError } from './contract.ts';
import { isStale } from './staleness.ts';

/**
 * Reads what the theme knows about the blog in `root`, syncing it first when that is missing, was written by another
 * version of the theme, or is older than the config or the content.
 *
 * @param version the version of the theme that asks
 * @param sync brings the file up to date; the project's own Astro unless a test says otherwise
 * @throws {@link CliError} when `root` is not an Astro project, or a sync does not write the file
 */
export async function readSite(
  root: string,
  version: string,
  sync: (root: string) => Promise<void> = runSync,
): Promise<SiteFile> {
  requireProject(root);
  const known = await lastSite(root);
  if (known !== undefined && !(await isStale(known, root, version))) return known;
  await sync(root);
  const fresh = await lastSite(root);
  if (fresh === undefined) {
    throw new CliError(
      `\`astro sync\` wrote no ${siteFilePath}. Is \`tradeoff({ title: '…' })\` among the \`integrations\` of the Astro config in ${root}?`,
    );
  }
  if (fresh.version !== version) {
    throw new CliError(
      `This is tradeoff ${version}, but the blog in ${root} uses ${fresh.version}. Run \`npx tradeoff\` in that folder to use that version.`,
    );
  }
  return fresh;
}

/** @throws {@link CliError} when there is no config of Astro in the folder */
export function requireProject(root: string): void {
  if (configFile(root) !== undefined) return;
  throw new CliError(
    `${root} is not an Astro project: it has no astro.config.mjs. Run the command in the folder of the blog, or pass it as \`--root <folder>\`.`,
  );
}

/** The config of the Astro project in a folder, if it is one. */
export function configFile(root: string): string | undefined {
  return ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts']
    .map((ending) => path.join(root, `astro.config.${ending}`))
    .find((file) => existsSync(file));
}

/**
 * What the last sync wrote. A file that is truncated or edited by hand counts as missing, so a sync rewrites it.
 */
export async function lastSite(root: string): Promise<SiteFile | undefined> {
  const file = path.join(root, siteFilePath);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as SiteFile;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
