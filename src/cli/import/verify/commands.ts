import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KindName } from '../contract.ts';

/**
 * The commands that prove an import, if the program that builds the old site is installed. They build
 * it elsewhere, so that its folder is not changed.
 *
 * @param root absolute path of the source
 * @param programs the `PATH` of the environment
 */
export function proofCommands(kind: KindName, root: string, programs = ''): string[] {
  const names = ['hugo', 'hugo.exe'];
  const isInstalled = programs
    .split(path.delimiter)
    .some((folder) => folder !== '' && names.some((name) => existsSync(path.join(folder, name))));
  if (kind !== 'hugo' || !isInstalled) return [];
  const old = path.join(tmpdir(), `${path.basename(root)}-built`);
  return [
    '',
    'Hugo is installed, so you can prove that nothing was lost:',
    `  hugo --source "${root}" --destination "${old}"`,
    '  npx astro build',
    `  npx tradeoff import verify "${old}"`,
  ];
}
