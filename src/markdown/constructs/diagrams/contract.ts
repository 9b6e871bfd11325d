import type { DrawnDiagram, UndrawnDiagram } from '../../../diagrams/contract.ts';

/** A diagram, and the file with its image. */
export interface FiledDiagram {
  drawn: DrawnDiagram;
  /** Path from the site's root, without the first `/`. */
  file: string;
}

/** A diagram, or why it cannot be drawn. */
export type DiagramResult = FiledDiagram | { undrawn: UndrawnDiagram };

/** Draws the source of a diagram. */
export type DrawDiagram = (source: string) => Promise<DiagramResult>;
