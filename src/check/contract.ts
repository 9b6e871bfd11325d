import type { MdastNode } from 'satteri';
import type { Reading } from '../markdown/read/tree.ts';
import type { Block } from '../markdown/structure/arrange.ts';
import type { PostContent } from '../markdown/types.ts';
import type { KeyPath } from '../schema/key-tree.ts';
import type { Place } from '../schema/problems.ts';
import type { Outline } from '../templates/contract.ts';

/** How much a finding matters: errors fail a check, warnings do when a limit is set, and `info` never does. */
export const severities = ['info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** A replacement of a text that a line contains, once. */
export interface Edit {
  line: number;
  from: string;
  to: string;
}

/** One finding of a check: a problem that a build also reports, or what a rule found. */
export interface Finding extends Place {
  /** The code of the problem or rule. */
  code: string;
  severity: Severity;
  message: string;
  fix: string;
  /** What fixes it, if there is one right answer; applied as a whole or not at all. */
  edits?: Edit[];
}

/** A post as rules see it. */
export interface CheckedPost {
  outline: Pick<Outline, 'sections' | 'numbered' | 'label'>;
  /** Canonical front matter, before defaults. */
  data: Readonly<Record<string, unknown>>;
  /** 1-based line in the file of a key of the front matter. */
  keyLine: (path: KeyPath) => number;
  content: PostContent;
  /** The tree as the page shows it. */
  body: Pick<Reading, 'root' | 'lineOf'>;
  /** Its nodes outside of quizzes, whose options may be wrong on purpose. */
  text: readonly MdastNode[];
  /** The body with all constructs recognised. */
  blocks: readonly Block[];
}

/** A post as rules about several posts see it. */
export interface BlogPost {
  /** `collection/slug`. */
  id: string;
  file: string;
  title: string;
  /** Lines of the title, the tags and the date; 1 when they are not in the front matter. */
  lines: { title: number; tags: number[]; reviewBy: number };
  tags: readonly string[];
  lang: string | undefined;
  draft: boolean;
  /** Whether it has a page in a build. */
  published: boolean;
  date: Date | undefined;
  reviewBy: Date | undefined;
  /** Whether the pages of a series lead to it. */
  inSeries: boolean;
  /** Ids of the posts that it links to or names as related. */
  leadsTo: readonly string[];
}

/** A blog as rules see it. */
export interface CheckedBlog {
  posts: readonly BlogPost[];
  /** Picture files next to posts that no post shows. Relative to the project root. */
  unusedPictures: readonly string[];
  now: Date;
}

/** What a rule says about a place, with its fix if that depends on what was found. */
export interface Found {
  line: number;
  message: string;
  fix?: string;
  edits?: Edit[];
}

/** What a rule is about: a code of the manual. */
export interface About {
  code: string;
  severity: Severity;
  /** What was found and why it matters, for the manual. Markdown. */
  means: string;
  /** What to do: for the manual, and for findings without better advice. Markdown. */
  fix: string;
}

/** A rule about one post. */
export interface PostRule extends About {
  scope: 'post';
  find: (post: CheckedPost) => Found[];
}

/** A rule that compares the posts of a blog. */
export interface BlogRule extends About {
  scope: 'blog';
  find: (blog: CheckedBlog) => (Found & Pick<Place, 'file'>)[];
}
