import { readdirSync, readFileSync } from 'node:fs';
import type { Choices } from './choices.ts';
import { astroConfig, contentConfig } from './plan/config.ts';
import { hostFiles } from './plan/hosts.ts';
import { packageJson, pnpmWorkspace } from './plan/package-json.ts';
import { readme } from './plan/readme.ts';

/** The text of each file by its path in the blog, with `/`. */
export type Plan = ReadonlyMap<string, string>;

const files = new URL('../files/', import.meta.url);

/** All that will be written; nothing is read but the package's own files. */
export function plan(choices: Choices): Plan {
  return new Map([
    ['package.json', packageJson(choices)],
    ...(choices.manager === 'pnpm'
      ? [['pnpm-workspace.yaml', pnpmWorkspace(choices)] as const]
      : []),
    ...(choices.imported ? [] : [['astro.config.mjs', astroConfig(choices)] as const]),
    ...(choices.collections.length === 0
      ? []
      : [['src/content.config.ts', contentConfig(choices)] as const]),
    ['README.md', readme(choices)],
    ...shipped('base/').filter(([file]) => !choices.imported || !ofNewBlog.has(file)),
    ...(choices.samples
      ? choices.collections.flatMap((name) => shipped(`posts/${name}/`, `src/content/${name}/`))
      : []),
    ...hostFiles(choices),
  ]);
}

/** What an imported blog brings, if it has it. */
const ofNewBlog: ReadonlySet<string> = new Set(['src/pages/about.md', 'public/favicon.svg']);

/** npm leaves `.gitignore` out of every package, so it goes by another name there. */
const renamed: Record<string, string> = { gitignore: '.gitignore' };

function shipped(folder: string, to = ''): [string, string][] {
  const base = new URL(folder, files);
  return readdirSync(base, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): [string, string][] => {
      if (entry.isDirectory()) return shipped(`${folder}${entry.name}/`, `${to}${entry.name}/`);
      const text = readFileSync(new URL(entry.name, base), 'utf8');
      return [[`${to}${renamed[entry.name] ?? entry.name}`, text]];
    });
}
