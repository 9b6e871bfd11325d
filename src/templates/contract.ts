/** A section that posts of a template have. */
export interface Section {
  /** Heading of the section, without a number. */
  title: string;
  /** Other titles that mean the same section. */
  aliases?: readonly string[];
  /** Whether a post without it is incomplete. */
  required: boolean;
  /** What belongs in it, in one sentence. */
  about: string;
  /** `false`: written without a number although the outline's sections have one. */
  numbered?: boolean;
  /** Sections inside it, in their order. */
  sections?: readonly Section[];
}

/** A type of post: its names, its mark and its sections. */
export interface Outline {
  /** Singular name on the command line and in `Post.template`, e.g. `design`. */
  name: string;
  /** Collection and, unless the `kinds` option moves it, first part of the URL, e.g. `designs`. */
  collection: string;
  /** Label of one post: "Design". */
  label: string;
  /** Label of the list: "Designs". */
  plural: string;
  /** One sentence for the home and list pages. */
  description: string;
  /** SVG children on a 16 × 16 grid, stroked with `currentColor` at 1.25: the kind mark. */
  mark: string;
  /** Labels of the facts shown in the title block, in this order; empty for none. */
  facts: readonly string[];
  /** Type of such a post at schema.org. Default: `TechArticle`. */
  article?: 'TechArticle' | 'BlogPosting';
  /** Authors write the number in the heading of each top-level section: `## 1) Problem & Goals`. */
  numbered?: boolean;
  /** Sections of a post, in their order. */
  sections: readonly Section[];
}
