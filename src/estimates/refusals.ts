import type { Kind } from './kind.ts';
import type { Expression, ShownUnit } from './expression.ts';
import { type At, EstimateError, type EstimateProblem } from './problems.ts';
import { type Format, shown } from './format.ts';
import { argumentAt } from './functions.ts';
import type { Program, Value } from './run.ts';
import { dimensionWords, sameDimensions } from './units.ts';

/** @param first the line with which the estimate begins. */
export function noLines(first: Pick<At, 'line'> | undefined): EstimateProblem {
  return {
    kind: 'syntax',
    ...{ line: first?.line ?? 1, column: 1 },
    message: 'The estimate has no lines.',
    fix: 'Write one or more, such as `peak = 300/s`, or remove the estimate.',
  };
}

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

export function mustBeFinite(at: Expression, value: Value): void {
  if (value.every(Number.isFinite)) return;
  const [message, fix] = reasonOf(at.kind === 'call' ? at.name : '', value);
  throw new EstimateError('zero', at, message, fix);
}

function reasonOf(call: string, value: Value): readonly [message: string, fix: string] {
  if (call === 'queue')
    return [
      'More arrives than can be served, so the queue grows without end.',
      'Write a second value that is above the first.',
    ];
  if (call === 'burn')
    return [
      'An objective of 100% allows no errors, so there is no budget to burn.',
      'Write an objective below 100%.',
    ];
  if (call !== 'log2' && !value.some(Number.isNaN))
    return ['This is too large to be calculated.', 'Write smaller numbers.'];
  return ['This has no value.', 'Change it: roots and logarithms need positive numbers.'];
}

/** Where a function needs shares, such as availabilities, they are from 0 to 100%. */
export function mustBeShares(at: Expression, valueOf: (one: Expression) => Value): void {
  if (at.kind !== 'call') return;
  for (const [index, given] of at.arguments.entries()) {
    if (argumentAt(at.name, index) !== 'share') continue;
    const [low, high] = valueOf(given);
    if (low >= -slack && high <= 1 + slack) continue;
    throw new EstimateError(
      'units',
      given,
      `\`${at.name}\` needs a share from 0 to 100% here, and this is ${shown([low, high], percent)}.`,
      'Write a percentage, such as `99.9%`.',
    );
  }
}

/** For rounding. */
const slack = 1e-9;
const percent: Format = { units: [[0.01, '', '%']], digits: 3 };
