import type { Finding } from '../check/contract.ts';
import type { Level } from '../schema/levels.ts';

/** Where a sync writes what `tradeoff check` prints, relative to the project root. */
export const checkFilePath = '.astro/tradeoff/check.json';

/** Environment variable that `tradeoff check` sets to `1` for the `astro sync` that it runs. */
export const checkVariable = 'TRADEOFF_CHECK';

/** A link that leaves the site. */
export interface OutsideLink {
  url: string;
  file: string;
  line: number;
}

/** Everything that is found in a blog without building it. */
export interface CheckFile {
  /** Version of the theme that wrote it. */
  version: string;
  /** As the rules have them, before owner and author are heard. */
  findings: Finding[];
  /** What the `check` option says of rules. */
  blog: Readonly<Record<string, Level>>;
  /** What the front matter of posts says of rules, by file. */
  posts: Readonly<Record<string, Readonly<Record<string, Level>>>>;
  /** Files of drafts. */
  drafts: string[];
  /** Files of all posts. */
  files: string[];
  outside: OutsideLink[];
  /** Whether the spelling was checked. */
  spelling: boolean;
  /** Beginnings of URLs that are not requested. */
  allow: string[];
}
