import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../builds/paths.ts';

export interface Fixture {
  name: string;
  source: string;
}

/** The diagrams of a folder, by file name. */
export function readDiagrams(folder: string): Fixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mmd'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.mmd$/, ''),
      source: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** One diagram of every kind. */
export const everyKind = readDiagrams(join(repository, 'tests/fixtures/diagrams'));
