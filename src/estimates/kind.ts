import type { Dimensions, Unit } from './units.ts';

/** What is known about a value before it is calculated. */
export interface Kind {
  dimensions: Dimensions;
  /** Units that its author used, by what they measure: in the numerator and in the denominator. */
  over: Readonly<Record<string, Unit>>;
  under: Readonly<Record<string, Unit>>;
  isShare: boolean;
  /** Fewest significant digits of its decimals. */
  digits: number;
  /** Whether its number is whole and counts something. */
  isWhole: boolean;
}
