import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The code of the engine, which draws in a worker: the sources run as they are in the repository, and an installed
 * package has them compiled only.
 */
export function engineFile(name: string): URL {
  const here = import.meta.url;
  if (here.endsWith('.js')) return new URL(`./${name}.js`, here);
  const installed = fileURLToPath(here).replaceAll('\\', '/').includes('/node_modules/');
  // Joined, so that no bundler takes the address for an asset of a page.
  const path = installed ? ['..', '..', 'build', 'diagrams', `${name}.js`] : ['.', `${name}.ts`];
  return new URL(path.join('/'), here);
}

/** Absolute path of the folder that has it. */
export function engineFolder(): string {
  return dirname(fileURLToPath(engineFile('worker')));
}
