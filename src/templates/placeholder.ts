/** A placeholder that the author did not fill in, or garbled text. */
export interface Placeholder {
  /** Its text in the post, at most one line. */
  text: string;
  /** 1-based line in the file. */
  line: number;
  /**
   * `template`: `{{TITLE}}` and actions of Hugo archetypes; `bracket`: `[Component Name]`;
   * `angle`: `<image path/url>`; `stock`: a template's own sentence or bullet; `encoding`: text
   * broken by a wrong encoding.
   */
  kind: 'template' | 'bracket' | 'angle' | 'stock' | 'encoding';
  /**
   * Whether a template contains this text in such a position. Otherwise it only looks like a placeholder, and may be
   * intended.
   */
  certain: boolean;
  /** What to write instead. */
  fix: string;
}

/** One with the offset of its text in the source. */
export type FoundPlaceholder = Omit<Placeholder, 'line'> & { index: number };

/** The placeholders that scaffolds contain. */
export interface ScaffoldTexts {
  /**
   * Text in square brackets, without them, and where it is the scaffold's: `alone` as a whole bullet, heading, cell
   * or labelled value, or `anywhere` in a sentence.
   */
  brackets: ReadonlyMap<string, 'alone' | 'anywhere'>;
  /** Names in double braces. */
  names: ReadonlySet<string>;
}
