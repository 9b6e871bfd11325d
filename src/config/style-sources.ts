import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';

const stylesheet = fileURLToPath(new URL('../styles/index.css', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/**
 * Excludes generated files from the search for classes: the built site, and the caches of Astro and Vite. If Git does
 * not ignore them, the stylesheet would otherwise depend on the last build, and any word of the search index could
 * become a utility. In development a page would also be loaded again each time that one of these files is written.
 */
export function styleSources({
  root,
  outDir,
  cacheDir,
}: Pick<AstroConfig, 'root' | 'outDir' | 'cacheDir'>): Plugin {
  const made = [
    outDir,
    cacheDir,
    ...['.astro/', 'node_modules/.vite/'].map((name) => new URL(name, root)),
  ];
  const rules = made.map((folder) => {
    const path = fileURLToPath(folder).replaceAll('\\', '/').replace(/\/$/, '');
    return `@source not ${JSON.stringify(path)};\n`;
  });
  return {
    name: 'tradeoff:style-sources',
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0] !== stylesheet) return undefined;
      return { code: `${code}\n${rules.join('')}`, map: null };
    },
  };
}
