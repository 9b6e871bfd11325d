import type { Kind } from './kind.ts';
import type { Expression, ShownUnit } from './expression.ts';
import { type At, EstimateError } from './problems.ts';
import type { Program } from './run.ts';
import { dimensionWords, sameDimensions } from './units.ts';

export function mustCompare(left: Kind, right: Kind, at: At): void {
  if (sameDimensions(left.dimensions, right.dimensions)) return;
  const [a, b] = [dimensionWords(left.dimensions), dimensionWords(right.dimensions)];
  throw new EstimateError(
    'units',
    at,
    `The units do not fit: ${a} cannot be compared with ${b}.`,
    'Write both sides in units of the same kind.',
  );
}

export function mustShow(kind: Kind, unit: ShownUnit, at: At & { text: string }): void {
  if (sameDimensions(kind.dimensions, unit.dimensions)) return;
  throw new EstimateError(
    'units',
    at,
    `The units do not fit: the value is ${dimensionWords(kind.dimensions)}, and \`${at.text}\` is ${dimensionWords(unit.dimensions)}.`,
    'Write a unit of what the value measures, or change the expression.',
  );
}

/** All ends of ranges are combined, so the number of combinations doubles with each range. */
const mostRanges = 8;

export function mustBeFew(program: Program, at: At): void {
  const ranges = program.flatMap(({ code, bound }) => [...code, ...(bound?.code ?? [])]);
  if (ranges.filter((token) => typeof token === 'object').length <= mostRanges) return;
  throw new EstimateError(
    'syntax',
    at,
    `The estimates of a page can have ${mostRanges} ranges, and this is one more.`,
    'Write a single number for the ranges that matter least.',
  );
}

export function divisionByZero(at: At, isCertain: boolean): EstimateError {
  return new EstimateError(
    'zero',
    at,
    isCertain ? 'This divides by zero.' : 'This divides by a range that includes zero.',
    'Divide by something that is never zero.',
  );
}

export function noValue(at: Expression): EstimateError {
  const isQueue = at.kind === 'call' && at.name === 'queue';
  return new EstimateError(
    'zero',
    at,
    isQueue
      ? 'More arrives than can be served, so the queue grows without end.'
      : 'This has no value.',
    isQueue
      ? 'Write a second value that is above the first.'
      : 'Change it: roots and logarithms need positive numbers.',
  );
}
