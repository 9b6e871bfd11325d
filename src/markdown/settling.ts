import type { MdastNode } from 'satteri';
import type { OfferedValue, Others } from '../estimates/offered.ts';
import type { Place, Problem } from '../schema/problems.ts';

/** What is needed to settle a text, and to report problems. */
export interface Settling {
  /** The prepared source, in which the nodes have their offsets. */
  source: string;
  /**
   * Reports a problem.
   *
   * @param make creates the problem at its place
   * @param node where it is
   * @param lines how many lines of the node precede it. Default: 0.
   */
  report: (
    make: (place: Place) => Problem,
    node: Pick<MdastNode, 'position'>,
    lines?: number,
  ) => void;
  /** The estimates of other posts, for a text that is a post. */
  others?: (Others & { onOffered?: (values: readonly OfferedValue[]) => void }) | undefined;
}

/** Ignores problems, for texts about which nothing is reported. */
export const unheard: Pick<Settling, 'report'> = { report: () => undefined };
