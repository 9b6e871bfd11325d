import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Import, Manager } from './choices.ts';

/** How a step ended: done, or why not, in words that end a sentence. */
export type Outcome = { done: true } | { done: false; why: string };

export function installPackages(folder: string, manager: Manager): Outcome {
  return run(manager, ['install'], folder, 'inherit');
}

/**
 * Brings over another blog with the theme that the new one has installed.
 *
 * @param bringNode whether the blog has its own Node, because the one that runs is too old
 */
export function importBlog(folder: string, source: Import, bringNode: boolean): Outcome {
  const command = join(folder, 'node_modules/tradeoff/build/cli/main.js');
  if (!existsSync(command)) return { done: false, why: 'the theme is not installed' };
  const node = bringNode ? join(folder, 'node_modules/node/bin/node') : process.execPath;
  return run(node, [command, 'import', source.folder, ...source.options], folder, 'inherit');
}

/** What the package managers write beside `package.json`. */
export const lockfiles = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];

/**
 * A repository whose first commit has what was written here, and nothing that was in the folder before; a folder
 * inside another repository is left alone.
 *
 * @param written paths in the folder; those that are not there are left out
 */
export function makeRepository(folder: string, written: readonly string[]): Outcome {
  const inside = run('git', ['rev-parse', '--is-inside-work-tree'], folder, 'ignore');
  if (inside.done) return { done: false, why: 'the folder is already in a repository' };
  for (const args of [
    ['init', '--initial-branch=main'],
    ['add', '--', ...written.filter((path) => existsSync(join(folder, path)))],
    ['commit', '--message=Begin the blog'],
  ]) {
    const step = run('git', args, folder, 'pipe');
    if (!step.done) return { done: false, why: `git ${args[0] ?? ''} failed: ${step.why}` };
  }
  return { done: true };
}

/** Git, and a Node by its path, need no shell. */
function isProgram(command: string): boolean {
  return command === 'git' || isAbsolute(command);
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  stdio: 'inherit' | 'ignore' | 'pipe',
): Outcome {
  const windows = process.platform === 'win32';
  // Package managers are scripts on Windows, which only a shell starts; no argument has a space.
  const result = spawnSync(command, args, { cwd, stdio, shell: windows && !isProgram(command) });
  if (result.error) {
    const missing = 'code' in result.error && result.error.code === 'ENOENT';
    return { done: false, why: missing ? `${command} was not found` : result.error.message };
  }
  if (result.status === 0) return { done: true };
  const said = result.stderr?.toString().trim().split('\n').at(-1);
  return { done: false, why: said || `${command} ended with code ${String(result.status)}` };
}
