import type { Piece } from './offered.ts';
import type { Calculation } from './run.ts';

/** A row of a table, with the indices of the lines of the program whose values it shows. */
export type EstimateRow =
  | { kind: 'group'; text: string }
  | {
      kind: 'value';
      name: string;
      /** `undefined` for a line with an error. */
      line?: number;
      value: string;
      /** The expression as it is written; empty for an input. */
      working: readonly Piece[];
      note: string;
      isInput: boolean;
      /** For an availability, how long it allows a service to be down. */
      budget?: Budget;
    }
  | {
      kind: 'bound';
      text: readonly Piece[];
      line?: number;
      holds: boolean;
      /** What the left side is. */
      value: string;
      /** Where the bound turns, by inputs. */
      turns: { name: string; value: string }[];
      note: string;
      /** For an upper bound of a sum, its bars and what they show. */
      parts?: { bars: ReturnType<Calculation['bars']>; text: string };
    };

/** A value in a text. */
export interface Shown {
  /** `undefined` for a value of another post. */
  line?: number;
  text: string;
  /** The path of the post that it is from, if that is another. */
  path?: string;
  /** For an availability, how long it allows a service to be down. */
  budget?: Budget;
}

/** How long a service may be down in a month and in a year. */
export interface Budget {
  month: ShownLine;
  year: ShownLine;
}

type ShownLine = Shown & { line: number };
