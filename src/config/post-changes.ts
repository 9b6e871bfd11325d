import { join } from 'node:path';
import type { EvaluatedModules } from 'vite/module-runner';
import type { DevEnvironment, EnvironmentModuleNode, Plugin } from 'vite';
import type { Session } from './session.ts';

/**
 * Has one page load follow the change of a post. Vite would have pages loaded again at once, because Tailwind reads
 * posts for classes, and the page would come with the former text: the post is compiled after that. Astro has pages
 * loaded again when the post is stored, unless the browser is still busy with the first time.
 */
export function postChanges({ root, collections }: Pick<Session, 'root' | 'collections'>): Plugin {
  return {
    name: 'tradeoff:post-changes',
    hotUpdate: {
      order: 'pre',
      handler({ file, modules, timestamp }) {
        const folders = [...collections.values()].map(({ base }) => `${join(root, base)}/`);
        const isPost = folders.some((folder) => file.startsWith(folder.replaceAll('\\', '/')));
        if (!isPost || !/\.mdx?$/.test(file)) return undefined;
        for (const module of modules) forget(this.environment, module, timestamp);
        return [];
      },
    },
  };
}

/** Has a module, and what imports it, made again when a page next asks for it. */
function forget(environment: DevEnvironment, module: EnvironmentModuleNode, time: number): void {
  const forgotten = new Set<EnvironmentModuleNode>();
  environment.moduleGraph.invalidateModule(module, forgotten, time, true);
  if (!('runner' in environment)) return;
  const { evaluatedModules } = environment.runner as { evaluatedModules: EvaluatedModules };
  for (const { id } of forgotten) {
    const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
    if (evaluated !== undefined) evaluatedModules.invalidateModule(evaluated);
  }
}
