import type { RelatedResult } from '../related/types.ts';

/** The related posts of each post of a locale, by id. */
export type Related = ReadonlyMap<string, readonly RelatedResult[]>;

/** The related posts of a blog. */
export interface RelatedLists {
  /** @param locale its name; `undefined` for the default one. */
  of(locale: string | undefined): Promise<Related>;
  /** Makes them again, because posts may have changed. */
  renew(): void;
}

/** What a post is compared by, beside what a sync keeps of it. */
export interface PostText {
  description: string;
  /** The body without code; labels of diagrams are part of it. */
  text: string;
  /** As written. */
  tags: readonly string[];
  facts: readonly { label: string; value: string }[];
  date: Date | undefined;
}
