import type { Readable, Writable } from 'node:stream';
import type { SiteFile } from '../config/site-file.ts';

/** What a command gets from the outside. Tests write it by hand. */
export interface Context {
  /** Absolute path of the project: the working directory, or the folder of `--root`. */
  root: string;
  /** Version of the theme. */
  version: string;
  /** Writes a line to the standard output: the answer, and nothing else. */
  out: (line: string) => void;
  /** Writes a line to the standard error. */
  err: (line: string) => void;
  /** Where a command may ask what was left out; absent unless somebody sits at a terminal. */
  terminal?: Terminal | undefined;
  /** Has Astro read the content; the project's own Astro unless a test says otherwise. */
  sync?: ((root: string) => Promise<void>) | undefined;
  /** Reads what the theme knows about the blog, fresh. Rejects with {@link CliError}. */
  site: () => Promise<SiteFile>;
}

/** Somebody who can answer questions: what they type, and where they read. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** One command of `tradeoff`: its file in `commands/` is all there is to it. */
export interface Command {
  name: string;
  /** What it does, in a few words, for the list of commands. */
  summary: string;
  /** Its help: the line that calls it, then its options. */
  usage: string;
  /**
   * @param args what follows the name of the command
   * @returns the exit code, 0 for success
   */
  run: (args: string[], context: Context) => Promise<number>;
}

/** Something outside is not as it must be. The message says what and what to do; exit code 1. */
export class CliError extends Error {
  override name = 'CliError';
}

/** The command line itself is wrong; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
