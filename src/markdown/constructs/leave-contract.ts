import type { Element, ElementContent, RootContent } from 'hast';

/** Nodes of a page, or of its exported form. */
export type LeavingNode = ElementContent | RootContent;

/** Texts that are added where a construct cannot work outside its page. */
export interface LeavingWords {
  /** Text of the link to a question of a quiz. */
  answer: string;
}

/** What a construct may use when it becomes plain HTML. */
export interface PlainContext {
  /** Absolute address of the page. */
  url: string;
  words: LeavingWords;
  /** Converts nodes of the page. */
  inside: (nodes: readonly LeavingNode[]) => ElementContent[];
}

/** What a construct may use when it becomes text for the search. */
export interface SearchContext {
  /** Converts nodes of the page. */
  inside: (nodes: readonly LeavingNode[]) => ElementContent[];
  /**
   * A separate block: its text does not run into the text next to it. `undefined` if it is empty.
   */
  block: (nodes: ElementContent[]) => ElementContent[];
  /** Text as it is indexed. */
  text: (value: string) => ElementContent[];
}

/**
 * What becomes of a construct outside its page. Both methods return `undefined` for elements that
 * are not of this construct, which are then converted like any other element.
 */
export interface Leaving {
  /** As plain HTML, for feeds and Markdown. */
  plain?: (element: Element, context: PlainContext) => ElementContent[] | undefined;
  /** As searchable text. */
  search?: (element: Element, context: SearchContext) => ElementContent[] | undefined;
}
