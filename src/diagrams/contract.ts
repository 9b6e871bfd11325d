/** A diagram drawn at build. */
export interface DrawnDiagram {
  /** Mermaid's name of the kind, e.g. `flowchart`, `sequence`. */
  kind: string;
  /** One `<svg>` element for both colour schemes: no style element, no style attribute; ids begin with {@link idPlaceholder}. */
  svg: string;
  /** In CSS pixels, of the viewBox. */
  width: number;
  /** In CSS pixels, of the viewBox. */
  height: number;
  /** Height of its small text, in CSS pixels: less than an eighth of its words are smaller. */
  letters: number;
  /** Mermaid's own `title:` or `accTitle`, plain text. */
  title: string | undefined;
  /** `accDescr`, plain text. */
  description: string | undefined;
  /** Nodes and edges in words as plain text, one line each, from mermaid's own parser: `API server`, `API server → Cache: reads`. */
  outline: string[];
  /**
   * Sentences of a walk-through, plain text, in order; empty without one. Elements that sentence
   * `n` is about have `n` in their `data-step` attribute.
   */
  steps: string[];
  /**
   * Its links in the order in which they are drawn. A page gives those within the site their
   * current URLs.
   */
  links: DiagramLink[];
  /** What its author wrote that the drawing does not show. */
  notes: DiagramNote[];
}

export interface DiagramLink {
  /** As written. */
  address: string;
  /** Plain text of what is linked. */
  text: string;
  /** 1-based, within the diagram's source; undefined when it is not known. */
  line: number | undefined;
}

/** Something that was drawn differently from how it was written. */
export interface DiagramNote {
  code: 'diagram-link' | 'diagram-ignored' | 'diagram-icon';
  message: string;
  fix: string;
  /** 1-based, within the diagram's source; undefined when it is not known. */
  line: number | undefined;
}

/** What a blog chooses for all of its diagrams. */
export interface DrawingSettings {
  /** Absolute paths of Iconify's JSON files. */
  icons: readonly string[];
  /** The layout of the kinds that have a choice, if a diagram does not set one. */
  layout: 'elk' | 'dagre';
  /**
   * Names of patches of mermaid that are not applied, to test a later mermaid without their text.
   */
  unpatched: readonly string[];
}

/**
 * A placeholder for the id prefix in `DrawnDiagram.svg`; the page replaces every occurrence with an
 * id unique on the page.
 */
export const idPlaceholder = 'dgid0';

/**
 * Why a diagram was not drawn: `syntax` is the author's error, while `unsupported` and `failed`
 * diagrams are drawn in the reader's browser instead.
 */
export interface UndrawnDiagram {
  reason: 'syntax' | 'unsupported' | 'failed';
  kind: string | undefined;
  message: string;
  /** 1-based, within the diagram's source. */
  line: number | undefined;
  /** What to write instead, if that is known. */
  fix?: string | undefined;
}

/** The result for a diagram. */
export type Outcome = { drawn: DrawnDiagram } | { undrawn: UndrawnDiagram };

/** A request to the worker to draw a diagram. */
export interface Job {
  number: number;
  source: string;
}

/** A message from the worker. */
export type Answer = { ready: true } | { number: number; outcome: Outcome };

/** How many different diagrams a drawer drew itself, and how many were drawn in an earlier run. */
export interface DiagramCounts {
  drawn: number;
  cached: number;
}

/** Draws diagrams; what it starts never keeps the process alive. */
export interface DiagramDrawer {
  draw(source: string): Promise<Outcome>;
  /** Records that a diagram drawn in an earlier run is still shown. */
  keep(source: string): void;
  counts(): DiagramCounts;
  /** Names of the cache files of the diagrams that were drawn, requested or kept. */
  cacheFiles(): string[];
  close(): Promise<void>;
}
