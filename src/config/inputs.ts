import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const configs = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];
const contentConfigs = [
  'content.config.ts',
  'content.config.mts',
  'content.config.js',
  'content.config.mjs',
];

/** Absolute paths of Astro's config and the content config. */
export function inputFiles(root: URL, srcDir: URL): string[] {
  return [
    ...configs.map((name) => new URL(name, root)),
    ...contentConfigs.map((name) => new URL(name, srcDir)),
  ]
    .filter((file) => existsSync(file))
    .map((file) => fileURLToPath(file));
}
