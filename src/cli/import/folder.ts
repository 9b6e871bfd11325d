import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { CliError } from '../contract.ts';
import type { SourceFolder } from './contract.ts';

/** Folders of tools, which hold nothing that was written by hand. */
const skippedFolders: Readonly<Record<string, string>> = {
  '.git': 'the history of the source',
  '.obsidian': 'settings and plugins of Obsidian',
  '.trash': 'deleted notes of Obsidian',
  '.github': 'workflows of the old site',
  '.vscode': 'settings of an editor',
  '.idea': 'settings of an editor',
  '.astro': 'a cache of Astro',
  node_modules: 'installed packages',
  themes: 'the old theme',
  resources: 'a cache of Hugo',
  dist: 'a build of the old site',
};

/**
 * Lists a folder. Folders of tools are left out as a whole.
 *
 * @throws {@link CliError} if it is not a folder.
 */
export async function readFolder(root: string): Promise<SourceFolder> {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new CliError(`${root} is not a folder. Name the folder of the blog to import.`);
  }
  const skipped = Object.entries(skippedFolders)
    .filter(([name]) => existsSync(path.join(root, name)))
    .map(([name, why]) => ({ folder: `${name}/`, why }));
  const found = await glob(['**'], {
    cwd: root,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: [
      ...skipped.map(({ folder }) => `${folder}**`),
      '**/node_modules/**',
      '**/.git/**',
      '**/.DS_Store',
    ],
  });
  const files = found.map((file) => file.replaceAll('\\', '/')).sort();
  const known = new Set(files);
  const texts = new Map<string, string>();
  return {
    root,
    files,
    skipped,
    has: (file) => known.has(file),
    hidden(file) {
      const place = path.join(root, file);
      return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
    },
    text(file) {
      const text = texts.get(file) ?? readFileSync(path.join(root, file), 'utf8');
      texts.set(file, text);
      return text;
    },
  };
}
