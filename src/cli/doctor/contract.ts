import type { SiteFile } from '../../config/site-file.ts';

/** What the checks may look at. Tests write it by hand. */
export interface Blog {
  site: Pick<SiteFile, 'address' | 'options'>;
  /** Version of the Node that runs, such as `24.1.0`. */
  node: string;
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** Text of a file of the project; `undefined` when there is none. */
  read: (file: string) => Promise<string | undefined>;
  /** Status of the answer to a GET; `undefined` when nobody answers. */
  ask: (url: string) => Promise<number | undefined>;
  /** Names in a folder of the project; empty when there is none. */
  list: (folder: string) => Promise<string[]>;
}

/** Something to know before the blog is published. */
export interface Finding {
  /** An error breaks the published blog, a warning probably does; a note cannot be checked from here. */
  level: 'error' | 'warning' | 'note';
  /** What was found. */
  found: string;
  /** What to do about it. */
  advice: string;
}

/** One thing that is looked at: a file of this folder. */
export type Check = (blog: Blog) => Finding[] | Promise<Finding[]>;
