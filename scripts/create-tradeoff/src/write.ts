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
  const above = nearestAbove(folder);
  if (!statSync(above).isDirectory()) return `${above} is a file, not a folder.`;
  if (above !== folder) return undefined;
  const held = readdirSync(folder).filter((name) => !allowed.has(name));
  if (held.length === 0 || force) return undefined;
  const more = held.length > 3 ? ` and ${held.length - 3} more` : '';
  return `${folder} is not empty: ${held.slice(0, 3).join(', ')}${more}. Choose another folder, or pass --force to add files to this one.`;
}

/** The folder itself if it exists, else the nearest above it that does. */
function nearestAbove(folder: string): string {
  return existsSync(folder) ? folder : nearestAbove(dirname(folder));
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
  const inTheWay = [...plan.keys()].flatMap((path) => inTheWayOf(folder, path) ?? []);
  const listed = (wanted: boolean) =>
    [...new Set(inTheWay.flatMap(({ part, isLink }) => (isLink === wanted ? part : [])))].join(
      ', ',
    );
  const links = listed(true);
  if (links !== '') {
    throw new CreateError(
      `Nothing was written, because these are symbolic links, which may point outside the folder: ${links}. Move them away first.`,
    );
  }
  const files = listed(false);
  if (files !== '') {
    throw new CreateError(
      `Nothing was written, because these files already exist: ${files}. Move them away first.`,
    );
  }
}

/** The first part of a path that is not a folder, or the file that it names. */
function inTheWayOf(folder: string, path: string): { part: string; isLink: boolean } | undefined {
  const steps = path.split('/');
  for (const index of steps.keys()) {
    const part = steps.slice(0, index + 1).join('/');
    const found = lstatSync(join(folder, part), { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    const isLink = found.isSymbolicLink();
    if (isLink || !found.isDirectory() || part === path) return { part, isLink };
  }
  return undefined;
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
