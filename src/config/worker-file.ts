/**
 * The code of a worker thread: the sources themselves in the repository, and compiled code in an installed package.
 *
 * @param name of its file below `src`, without an ending.
 * @example workerFile('diagrams/worker')
 */
export function workerFile(name: string): URL {
  const here = import.meta.url;
  if (here.endsWith('.js')) return new URL(`../${name}.js`, here);
  const installed = here.replaceAll('\\', '/').includes('/node_modules/');
  // Joined, so that no bundler takes the URL for an asset of a page.
  const path = installed ? ['..', '..', 'build', `${name}.js`] : ['..', `${name}.ts`];
  return new URL(path.join('/'), here);
}
