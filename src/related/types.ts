/** A labelled quantity or property that two documents may have in common, such as "Consistency: eventual". */
export interface RelatedFact {
  label: string;
  value: string;
}

/** What relatedness is told from. Texts are plain; nothing here is Markdown. */
export interface RelatedDocument {
  /** Unique among the documents; decides between equals. */
  id: string;
  title: string;
  headings: readonly string[];
  /** The body without code; labels of diagrams are part of it. */
  text: string;
  tags: readonly string[];
  /** Ids of the documents that it links to, each once or more often. */
  links: readonly string[];
  facts: readonly RelatedFact[];
  /** Ids that its author named: they come first, in this order, however little they have in common. */
  named?: readonly string[] | undefined;
  /** When it was published; among equals the newer comes first. */
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
  /** Tags and words that both have, as they are written, the most telling first. */
  | { kind: 'shares'; items: string[] }
  | { kind: 'same-fact'; label: string; value: string }
  /** Their texts have much in common, but nothing that one or two words would name. The only reason then. */
  | { kind: 'alike' };

export interface RelatedResult {
  id: string;
  /** From 0, nothing in common, to 1. */
  score: number;
  reasons: [RelatedReason, ...RelatedReason[]];
}

export interface RelatedOptions {
  /** Most results of a document; those that its author named are all there. @default 5 */
  limit?: number;
}
