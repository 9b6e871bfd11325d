import { lstatSync, mkdirSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CreateError } from './choices.ts';
import type { Plan } from './plan.ts';

/** What a folder may hold and still count as empty: what tools leave in a place that is meant for this. */
const allowed = new Set(['.git', '.DS_Store', 'Thumbs.db', '.idea']);

/**
 * What keeps a blog from being made in a folder, or `undefined`.
 *
 * @param force whether the folder may hold other files
 */
export function obstacle(folder: string, force: boolean): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${folder} is a file, not a folder.`;
  const held = readdirSync(folder).filter((name) => !allowed.has(name));
  if (held.length === 0 || force) return undefined;
  const more = held.length > 3 ? ` and ${held.length - 3} more` : '';
  return `${folder} is not empty: ${held.slice(0, 3).join(', ')}${more}. Choose another folder, or pass --force to add files to this one.`;
}

/**
 * Makes sure that everything can be written before anything is.
 *
 * @param force whether the folder may hold other files
 * @throws {@link CreateError} naming what is in the way.
 */
export function checkPlace(folder: string, plan: Plan, force: boolean): void {
  const wrong = obstacle(folder, force);
  if (wrong !== undefined) throw new CreateError(wrong);
  const paths = [...plan.keys()];
  const links = new Set(paths.flatMap((path) => linksOn(folder, path)));
  if (links.size > 0) {
    throw new CreateError(
      `Nothing was written, because these are symbolic links, which may point outside the folder: ${[...links].join(', ')}. Move them away first.`,
    );
  }
  const taken = paths.filter((path) => existsSync(join(folder, path)));
  if (taken.length > 0) {
    throw new CreateError(
      `Nothing was written, because these files already exist: ${taken.join(', ')}. Move them away first.`,
    );
  }
}

/** The symbolic links on the way to a file, and the file itself if it is one. */
function linksOn(folder: string, path: string): string[] {
  const steps = path.split('/');
  return steps
    .map((_, index) => steps.slice(0, index + 1).join('/'))
    .filter((part) => lstatSync(join(folder, part), { throwIfNoEntry: false })?.isSymbolicLink());
}

/**
 * Writes the plan. A file that appears meanwhile is an error, never overwritten.
 *
 * @throws {@link CreateError} naming the file that cannot be written. What was written before it stays.
 */
export function write(folder: string, plan: Plan): void {
  for (const [path, text] of plan) {
    const file = join(folder, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new CreateError(`${file} cannot be written: ${error.message}`);
    }
  }
}
