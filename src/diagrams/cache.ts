import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './contract.ts';

/** Drawings on disk, one file each, found by their key. */
export class DrawingCache {
  readonly #folder: string;
  #made: Promise<unknown> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns `undefined` if it is not stored, or not complete. */
  async read(key: string): Promise<Outcome | undefined> {
    try {
      return JSON.parse(await readFile(this.#file(key), 'utf8')) as Outcome;
    } catch (error) {
      // A file cut short when a process was stopped is drawn again.
      if (error instanceof SyntaxError || isMissing(error)) return undefined;
      throw error;
    }
  }

  async write(key: string, outcome: Outcome): Promise<void> {
    this.#made ??= mkdir(this.#folder, { recursive: true });
    await this.#made;
    const draft = `${this.#file(key)}.${process.pid}`;
    await writeFile(draft, JSON.stringify(outcome));
    await rename(draft, this.#file(key));
  }

  #file(key: string): string {
    return join(this.#folder, cacheFile(key));
  }
}

/** Name of the file of a drawing. */
export function cacheFile(key: string): string {
  return `${key}.json`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
