import type { Element, ElementContent, RootContent } from 'hast';

/** Nodes of a page, or of what leaves it. */
export type LeavingNode = ElementContent | RootContent;

/** Words that are added where a construct cannot work outside its page. */
export interface LeavingWords {
  /** Text of the link to a question of a quiz. */
  answer: string;
}

/** What a construct may use when it becomes plain HTML. */
export interface PlainContext {
  /** Absolute address of the page. */
  url: string;
  words: LeavingWords;
  /** What becomes of nodes of the page. */
  inside: (nodes: readonly LeavingNode[]) => ElementContent[];
}

/** What a construct may use when it becomes text for the search. */
export interface SearchContext {
  /** What becomes of nodes of the page. */
  inside: (nodes: readonly LeavingNode[]) => ElementContent[];
  /** A box of its own: what is in it runs into nothing beside it. Nothing when it is empty. */
  block: (nodes: ElementContent[]) => ElementContent[];
  /** Text, as the index takes it. */
  text: (value: string) => ElementContent[];
}

/**
 * What becomes of a construct that leaves its page. Both answer `undefined` for elements that are not of this construct;
 * they then leave like any other element.
 */
export interface Leaving {
  /** As plain HTML, for feeds and Markdown. */
  plain?: (element: Element, context: PlainContext) => ElementContent[] | undefined;
  /** As text that is found. */
  search?: (element: Element, context: SearchContext) => ElementContent[] | undefined;
}
