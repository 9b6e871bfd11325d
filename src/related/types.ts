/** A labelled quantity or property that two documents may have in common, such as "Consistency: eventual". */
export interface RelatedFact {
  label: string;
  value: string;
}

/** The input for related posts. Texts are plain, not Markdown. */
export interface RelatedDocument {
  /** Unique among the documents. Breaks ties. */
  id: string;
  /** BCP 47 tag; English without one. */
  lang?: string | undefined;
  title: string;
  headings: readonly string[];
  /** The body without code; labels of diagrams are part of it. */
  text: string;
  tags: readonly string[];
  /** Ids of the documents that it links to, each once or more often. */
  links: readonly string[];
  facts: readonly RelatedFact[];
  /** Ids that its author named. They come first, in this order, whatever their scores. */
  named?: readonly string[] | undefined;
  /** When it was published. With equal scores, the newer comes first. */
  date?: Date | undefined;
}

/** Why a document is related to another. Every reason is true of both. */
export type RelatedReason =
  /** The author of this one named the other. */
  | { kind: 'named' }
  /** The other links to this one. */
  | { kind: 'links-here' }
  /** This one links to the other. */
  | { kind: 'linked-here' }
  /** Tags and words that both have, in their usual spelling, the most specific first. */
  | { kind: 'shares'; items: string[] }
  | { kind: 'same-fact'; label: string; value: string }
  /** Their texts are similar, but no word names what they share. Never together with other reasons. */
  | { kind: 'alike' };

export interface RelatedResult {
  id: string;
  /** From 0, nothing in common, to 1. */
  score: number;
  reasons: [RelatedReason, ...RelatedReason[]];
}

export interface RelatedOptions {
  /** Maximum number of results of a document. Those that its author named are always included. @default 5 */
  limit?: number;
}
