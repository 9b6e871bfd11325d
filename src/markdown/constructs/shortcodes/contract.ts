import type { Drawn } from '../../structure/drawn.ts';

/** The parameters that the author wrote after the name. */
export interface Parameters {
  /** Positional parameters, in their order. */
  positional: string[];
  /** `name=value`; the last one counts if a name occurs twice. */
  named: Record<string, string>;
}

/** A shortcode as it was used. */
export interface Use {
  /** As written; one of the names of its {@link Shortcode}. */
  name: string;
  parameters: Parameters;
  /**
   * The text between the tags of a `raw` shortcode, without the line feed after the first tag and
   * before the last, and without the indentation or `>` of the list or quote around it; empty for
   * all others.
   */
  inner: string;
}

/** What is wrong with a use, and what to write instead. */
export interface Mistake {
  message: string;
  fix: string;
}

interface Named {
  /** All names under which authors use it. */
  names: readonly string[];
  /** Reports the use as a `shortcode-invalid` error of the post, with the line of its first tag. */
  mistake?(use: Use): Mistake | undefined;
}

/**
 * Becomes one line of Markdown before Markdown is parsed, so it can be used anywhere, as in
 * `[a]({{< ref "b" >}})`.
 */
export interface WrittenShortcode extends Named {
  inner: 'written';
  /** @returns Markdown without line feeds. */
  write(use: Use): string;
}

/** Becomes Markdown nodes, which are read and rendered as if the author had written them. */
export interface DrawnShortcode extends Named {
  /**
   * The content between its tags: none (it has no closing tag), Markdown, or text that is not
   * Markdown, which may contain fences and other shortcodes as they are.
   */
  inner: 'none' | 'markdown' | 'raw';
  /**
   * Blocks that replace the tags. A `code` node replaces a fence whose first line is that of the
   * tag.
   *
   * @param children the blocks between the tags of a `markdown` shortcode.
   */
  draw(use: Use, children: readonly Drawn[]): Drawn[];
}

/** One Hugo shortcode. To add one, add a file and name it in the list of `index.ts`. */
export type Shortcode = WrittenShortcode | DrawnShortcode;
