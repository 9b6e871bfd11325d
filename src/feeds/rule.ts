import type { HtmlElement, HtmlNode } from './html.ts';

/** Words that a feed adds to a body. */
export interface FeedWords {
  /** Text of the link to a question of a quiz. */
  answer: string;
}

/** What a rule may use: where the body stands, and the cleaning of what stands in an element. */
export interface RuleContext {
  /** Absolute address of the page. */
  url: string;
  words: FeedWords;
  inside: (nodes: readonly HtmlNode[]) => string;
}

/** Writes one construct of the page as plain HTML, or answers `undefined` for every other element. */
export type Rule = (element: HtmlElement, context: RuleContext) => string | undefined;
