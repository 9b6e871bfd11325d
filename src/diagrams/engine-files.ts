import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Code that runs in a thread: the sources themselves in the repository, and compiled code in an installed package.
 *
 * @param name of its file below `src`, without an ending
 * @example codeFile('diagrams/worker')
 */
export function codeFile(name: string): URL {
  const here = import.meta.url;
  if (here.endsWith('.js')) return new URL(`../${name}.js`, here);
  const installed = fileURLToPath(here).replaceAll('\\', '/').includes('/node_modules/');
  // Joined, so that no bundler takes the URL for an asset of a page.
  const path = installed ? ['..', '..', 'build', `${name}.js`] : ['..', `${name}.ts`];
  return new URL(path.join('/'), here);
}

/** Absolute path of the folder that contains the code of the engine, which draws in a worker. */
export function engineFolder(): string {
  return dirname(fileURLToPath(codeFile('diagrams/worker')));
}
