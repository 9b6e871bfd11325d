import { join } from 'node:path';
import type { EvaluatedModules } from 'vite/module-runner';
import type { DevEnvironment, EnvironmentModuleNode, Plugin } from 'vite';
import type { Session } from './session.ts';

/**
 * Loads a page once after its post has changed. Because Tailwind reads posts for classes, Vite would reload pages at
 * once, with the former text, since the post is compiled later. Astro reloads them when the post is stored, but a
 * browser that is still busy with the first load would miss that.
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

/** Discards a module and everything that imports it, so that the next request makes them again. */
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
