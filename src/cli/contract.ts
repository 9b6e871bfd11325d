import type { Readable, Writable } from 'node:stream';
import type { SiteFile } from '../config/site-file.ts';

/** Everything that a command uses from outside. Tests write it by hand. */
export interface Context {
  /** Absolute path of the project: the working directory, or the folder of `--root`. */
  root: string;
  /** Version of the theme. */
  version: string;
  /** Writes a line of the result to standard output. */
  out: (line: string) => void;
  /** Writes a line to standard error. */
  err: (line: string) => void;
  /** Asks for missing arguments. Absent without an interactive terminal. */
  terminal?: Terminal | undefined;
  /** Has Astro read the content; the project's own Astro unless a test says otherwise. */
  sync?: ((root: string) => Promise<void>) | undefined;
  /** Reads what the theme knows about the blog, and updates it first if it is stale. Rejects with {@link CliError}. */
  site: () => Promise<SiteFile>;
}

/** The input and output of an interactive terminal. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** One command of `tradeoff`, defined in one file of `commands/`. */
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

/** Something outside the command is wrong. The message says what is wrong and what to do. Exit code 1. */
export class CliError extends Error {
  override name = 'CliError';
}

/** The command line itself is wrong; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
