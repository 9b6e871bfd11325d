import type { DrawnDiagram, UndrawnDiagram } from '../../../diagrams/contract.ts';

/** A diagram, and the file with its image. */
export interface FiledDiagram {
  drawn: DrawnDiagram;
  /** Path from the site's root, without the first `/`. */
  file: string;
}

/** Draws the source of a diagram, or says why it cannot be drawn. */
export type DrawDiagram = (source: string) => Promise<FiledDiagram | { undrawn: UndrawnDiagram }>;
