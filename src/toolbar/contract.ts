import type { Finding } from '../check/contract.ts';

/** The names of the messages between the toolbar and the development server. */
export const messages = {
  /** A page asks what is known of it: {@link ToolbarQuestion}. */
  ask: 'tradeoff:ask',
  /** The server answers: {@link ToolbarAnswer}. */
  answer: 'tradeoff:answer',
  /** The server has read the posts again, so that open pages ask again. */
  changed: 'tradeoff:changed',
} as const;

export interface ToolbarQuestion {
  /** Path of the open page, with the base. */
  path: string;
}

/** A finding, with what finds it in the open page. */
export interface ToolbarFinding extends Pick<
  Finding,
  'code' | 'severity' | 'file' | 'line' | 'message' | 'fix'
> {
  /** Anchor of the heading at or above its line. */
  heading?: string | undefined;
  /** The letters and digits of its line, in lower case; empty if it has none. */
  letters?: string;
}

/** What is known of the post of the open page. */
export interface OpenPost {
  file: string;
  title: string;
  words: number;
  /** Reading time. */
  minutes: number;
  facts: { label: string; value: string }[];
  questions: number;
  cards: number;
  /** Links to pages of the site, and to other sites. */
  outgoing: { inside: number; outside: number };
  /** Posts that link to it or name it as related. */
  incoming: { title: string; href: string }[];
}

export interface ToolbarAnswer {
  /** As the page asked. */
  path: string;
  /** Absolute path of the project, with a trailing `/`. */
  root: string;
  /** Absent on pages that are not posts. */
  post?: OpenPost;
  page: ToolbarFinding[];
  blog: ToolbarFinding[];
}
