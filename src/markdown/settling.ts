import type { MdastNode } from 'satteri';
import type { Place, Problem } from '../schema/problems.ts';

/** What settling a text needs to know and to say. */
export interface Settling {
  /** The prepared source, in which the nodes have their offsets. */
  source: string;
  /**
   * Hears what is wrong.
   *
   * @param make gives the problem at its place
   * @param node where it is
   * @param lines how many lines of the node stand before it. Default: 0.
   */
  report: (
    make: (place: Place) => Problem,
    node: Pick<MdastNode, 'position'>,
    lines?: number,
  ) => void;
}

/** Hears nothing, for texts of which nothing is reported. */
export const unheard: Pick<Settling, 'report'> = { report: () => undefined };
