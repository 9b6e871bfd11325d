import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CliError } from '../contract.ts';
import type { Plan, Planned, SourceFolder } from './contract.ts';

/** What was done with the files of a plan. */
export interface Written {
  /** Files that are new. */
  added: string[];
  /** Files that were there already, as they would be written. */
  same: string[];
  /** Files that exist with another content; they were not touched. */
  differing: Planned[];
}

/**
 * Compares a plan with a blog, and writes what is not there yet. Nothing that exists is overwritten.
 *
 * @param isDry writes nothing, and only says what would be written
 */
export function writePlan(
  files: Plan['files'],
  source: Pick<SourceFolder, 'root'>,
  into: string,
  isDry: boolean,
): Written {
  const written: Written = { added: [], same: [], differing: [] };
  for (const planned of files) {
    const target = path.join(into, planned.to);
    if (existsSync(target)) {
      const isSame = contentOf(planned, source).equals(readFileSync(target));
      if (isSame) written.same.push(planned.to);
      else written.differing.push(planned);
      continue;
    }
    written.added.push(planned.to);
    if (!isDry) write(planned, target, source);
  }
  return written;
}

function contentOf(planned: Planned, { root }: Pick<SourceFolder, 'root'>): Buffer {
  return 'text' in planned
    ? Buffer.from(planned.text)
    : readFileSync(path.join(root, planned.copy));
}

function write(planned: Planned, target: string, { root }: Pick<SourceFolder, 'root'>): void {
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    if ('text' in planned) writeFileSync(target, planned.text, { flag: 'wx' });
    else copyFileSync(path.join(root, planned.copy), target, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CliError(
      `${target} cannot be written: ${error.message}. What was written before it stays; run the command again.`,
    );
  }
}
