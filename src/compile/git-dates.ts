import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** When a file entered its repository, or why that cannot be known. */
export type FirstCommit = { date: Date } | { unknown: 'shallow' | 'uncommitted' | 'no-repository' };

/**
 * The author date of the first commit that holds the file, renames followed.
 * In a shallow clone git gives every file the date of the oldest commit it has, so none is reported.
 *
 * @param file absolute path.
 * @param root folder inside the repository to run git in.
 */
export async function firstCommit(file: string, root: string): Promise<FirstCommit> {
  const shallow = await git(root, 'rev-parse', '--is-shallow-repository');
  if (shallow === undefined) return { unknown: 'no-repository' };
  if (shallow.trim() === 'true') return { unknown: 'shallow' };
  const log = await git(root, 'log', '--follow', '--diff-filter=A', '--format=%aI', '--', file);
  const first = log?.trim().split('\n').at(-1);
  return first ? { date: new Date(first) } : { unknown: 'uncommitted' };
}

/** Undefined when git is not installed, or the folder is in no repository or one without commits. */
async function git(cwd: string, ...args: string[]): Promise<string | undefined> {
  try {
    return (await run('git', args, { cwd })).stdout;
  } catch (error) {
    const { code } = error as { code?: string | number };
    if (code === 'ENOENT' || code === 128) return undefined;
    throw error;
  }
}
