import type { Plugin } from 'vite';
import { removed, whatBecameOf, type RemovedNames } from '../schema/removed.ts';

/** Refuses imports of removed modules and names their replacement. Otherwise the import is only not found. */
export function removedExports(names: RemovedNames = removed.exports): Plugin {
  return {
    name: 'tradeoff:removed-exports',
    enforce: 'pre',
    resolveId(id, importer) {
      const found = whatBecameOf(id, names);
      if (found === undefined) return;
      throw new Error(`${found.message} ${found.fix} It is imported by ${importer ?? 'the blog'}.`);
    },
  };
}
