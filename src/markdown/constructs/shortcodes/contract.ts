import type { Drawn } from '../../structure/drawn.ts';

/** What the author wrote between the braces after the name. */
export interface Parameters {
  /** Those without a name, in their order. */
  positional: string[];
  /** `name=value`; of two with one name the last. */
  named: Record<string, string>;
}

/** A shortcode as it was used. */
export interface Use {
  /** As written; one of the names of its {@link Shortcode}. */
  name: string;
  parameters: Parameters;
  /**
   * The text between the tags of a `raw` shortcode, without the line feed after the first tag and before the
   * last, and without the indentation or `>` of the list or quote that it stands in; empty for all others.
   */
  inner: string;
}

/** What is wrong with a use, and what to write instead. */
export interface Mistake {
  message: string;
  fix: string;
}

interface Named {
  /** Every name under which authors use it. */
  names: readonly string[];
  /** Makes the use a `shortcode-invalid` error of the post, with the line of its first tag. */
  mistake?(use: Use): Mistake | undefined;
}

/** Becomes Markdown of one line before Markdown is parsed, so it may stand anywhere, as in `[a]({{< ref "b" >}})`. */
export interface WrittenShortcode extends Named {
  inner: 'written';
  /** @returns Markdown without line feeds. */
  write(use: Use): string;
}

/** Becomes nodes of Markdown, which are read and drawn as if the author had written them so. */
export interface DrawnShortcode extends Named {
  /**
   * What stands between its tags: nothing (it has no closing tag), Markdown, or text that is not Markdown, which
   * may hold fences and other shortcodes untouched.
   */
  inner: 'none' | 'markdown' | 'raw';
  /**
   * Blocks in place of the tags. A `code` node takes the place of a fence whose first line is that of the tag.
   *
   * @param children the blocks between the tags of a `markdown` shortcode.
   */
  draw(use: Use, children: readonly Drawn[]): Drawn[];
}

/** One Hugo shortcode. Adding one is adding a file and naming it in the list of `index.ts`. */
export type Shortcode = WrittenShortcode | DrawnShortcode;
