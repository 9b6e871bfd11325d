import type { SiteFile } from '../../config/site-file.ts';

/** Everything that a check can read. Tests write it by hand. */
export interface Blog {
  site: Pick<SiteFile, 'address' | 'options'>;
  /** Version of the running Node, such as `24.1.0`. */
  node: string;
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** Text of a file of the project; `undefined` when there is none. */
  read: (file: string) => Promise<string | undefined>;
  /** Status of the response to a GET; `undefined` without a response. */
  ask: (url: string) => Promise<number | undefined>;
  /** Names in a folder of the project; empty when there is none. */
  list: (folder: string) => Promise<string[]>;
}

/** Something to know before the blog is published. */
export interface Finding {
  /**
   * An error breaks the published blog, and a warning probably does. A note is about something that cannot be checked
   * from here.
   */
  level: 'error' | 'warning' | 'note';
  /** What was found. */
  found: string;
  /** What to do about it. */
  advice: string;
}

/** One check. Each is a file in this folder. */
export type Check = (blog: Blog) => Finding[] | Promise<Finding[]>;
