import type { Plugin } from 'vite';
import { gone, whatBecameOf, type GoneNames } from '../schema/gone.ts';

/** Refuses an import of what left the package, with what replaced it; without it the import is merely not found. */
export function goneExports(names: GoneNames = gone.exports): Plugin {
  return {
    name: 'tradeoff:gone-exports',
    enforce: 'pre',
    resolveId(id, importer) {
      const found = whatBecameOf(id, names);
      if (found === undefined) return;
      throw new Error(`${found.message} ${found.fix} It is imported by ${importer ?? 'the blog'}.`);
    },
  };
}
