import { argumentAt, type EstimateFunction, functions } from './functions.ts';
import type { Expression, ShownUnit } from './expression.ts';
import type { Kind } from './kind.ts';
import { EstimateError } from './problems.ts';
import {
  type Dimensions,
  dimensionWords,
  multiplied,
  sameDimensions,
  toPower,
  type Unit,
} from './units.ts';

const plain: Kind = {
  dimensions: {},
  over: {},
  under: {},
  isShare: false,
  digits: Infinity,
  isWhole: false,
};

/** Finds out what an expression measures, or throws if its units do not fit. */
export function kindOf(expression: Expression, lines: readonly (Kind | undefined)[]): Kind {
  const of = (one: Expression) => kindOf(one, lines);
  switch (expression.kind) {
    case 'amount': {
      const { digits = Infinity, unit, per = [] } = expression;
      return { ...per.map(kindOfUnit).reduce(divided, kindOfUnit(unit)), digits };
    }
    case 'unit':
      return kindOfUnit(expression.unit);
    case 'line':
      return { ...(lines[expression.index] ?? plain), isWhole: false };
    case 'other':
      return { ...expression.value.known.kind, isWhole: false };
    case 'negated':
      return of(expression.of);
    case 'call':
      return kindOfCall(expression, expression.arguments.map(of));
    case 'operation':
      return kindOfOperation(expression, of(expression.left), of(expression.right));
  }
}

function kindOfUnit(unit: Unit | undefined): Kind {
  if (unit === undefined) return plain;
  const { dimensions, label } = unit;
  const side = (sign: 1 | -1) =>
    Object.fromEntries(
      Object.entries(dimensions).flatMap(([base, exponent]) =>
        exponent * sign > 0 ? [[base, unit]] : [],
      ),
    );
  const isRate = Object.keys(dimensions).length > 1 || dimensions['time'] === -1;
  return {
    ...plain,
    dimensions,
    over: isRate && dimensions['data'] === undefined ? {} : side(1),
    under: {},
    isShare: label === '%',
  };
}

/** The dimensions of a value that is shown in a unit of its author's choice. */
export function kindShownIn(kind: Kind, unit: ShownUnit): Kind {
  const over = Object.fromEntries(
    unit.parts.flatMap((part) => Object.keys(part.dimensions).map((base) => [base, part] as const)),
  );
  const { dimensions } = kind;
  return kept(
    { ...kind, over: { ...kind.over, ...over }, under: { ...kind.under, ...over } },
    dimensions,
  );
}

function kindOfOperation(
  expression: Extract<Expression, { kind: 'operation' }>,
  left: Kind,
  right: Kind,
): Kind {
  const { sign } = expression;
  const digits = Math.min(left.digits, right.digits);
  const isShare =
    sign === '+' || sign === '-' ? left.isShare || right.isShare : left.isShare && right.isShare;
  if (sign === '+' || sign === '-') {
    mustBeSame(expression, sign, left, right);
    refuseShareOf(expression, left, right);
    return { ...joined(left, right, left.dimensions), digits, isShare };
  }
  if (sign === '*') {
    const all = multiplied(left.dimensions, right.dimensions);
    return { ...joined(left, right, all), digits, isShare };
  }
  if (sign === '/') return { ...divided(left, right), digits };
  const exponent = expression.right;
  if (!sameDimensions(right.dimensions, {}))
    throw unitError(exponent, 'An exponent is a plain number.');
  if (sameDimensions(left.dimensions, {})) return { ...plain, digits };
  const power = exponent.kind === 'amount' ? exponent.value : undefined;
  if (typeof power !== 'number' || !Number.isInteger(power))
    throw unitError(exponent, 'A value with a unit can only be raised to a whole number.');
  return { ...left, dimensions: toPower(left.dimensions, power), isShare: false };
}

function divided(left: Kind, right: Kind): Kind {
  const turned = { ...right, over: right.under, under: right.over };
  return joined(left, turned, multiplied(left.dimensions, right.dimensions, -1));
}

function joined(left: Kind, right: Kind, dimensions: Dimensions): Kind {
  const over = { ...right.over, ...left.over };
  const under = { ...right.under, ...left.under };
  return kept({ ...plain, over, under }, dimensions);
}

/** Only the units of what is still measured. */
function kept(kind: Kind, dimensions: Dimensions): Kind {
  const side = (all: Kind['over'], sign: 1 | -1) =>
    Object.fromEntries(Object.entries(all).filter(([base]) => (dimensions[base] ?? 0) * sign > 0));
  return { ...kind, dimensions, over: side(kind.over, 1), under: side(kind.under, -1) };
}

function mustBeSame(at: Expression, sign: string, left: Kind, right: Kind): void {
  if (sameDimensions(left.dimensions, right.dimensions)) return;
  const [a, b] = [dimensionWords(left.dimensions), dimensionWords(right.dimensions)];
  throw new EstimateError(
    'units',
    at,
    `The units do not fit: left of \`${sign === '-' ? '−' : sign}\` is ${a}, right of it is ${b}.`,
    'Multiply or divide one of them, so that both measure the same.',
  );
}

/** `stored + 20%` and `20% + stored` mean a fifth more to some and 0.2 to others. */
function refuseShareOf(
  { left, right, sign }: Extract<Expression, { kind: 'operation' }>,
  { isShare: isLeft }: Kind,
  { isShare: isRight }: Kind,
): void {
  const share = isRight ? right : left;
  if (isLeft === isRight || share.kind !== 'amount' || sign !== '+') return;
  throw new EstimateError(
    'ambiguous',
    share,
    `A percentage ${isRight ? 'after' : 'before'} \`+\` can mean a share of what is ${isRight ? 'before' : 'after'} it, or a number.`,
    'Write `× 120%` for a fifth more, or the number itself, such as `0.2`.',
  );
}

function kindOfCall(call: Extract<Expression, { kind: 'call' }>, given: readonly Kind[]): Kind {
  const { result } = functions[call.name] as EstimateFunction;
  const [first = plain] = given;
  const expected: Readonly<Record<string, Dimensions>> = {
    number: {},
    share: {},
    rate: { time: -1 },
    time: { time: 1 },
    same: first.dimensions,
  };
  for (const [index, kind] of given.entries()) {
    const dimensions = expected[argumentAt(call.name, index)];
    if (dimensions === undefined || sameDimensions(kind.dimensions, dimensions)) continue;
    const [is, wanted] = [dimensionWords(kind.dimensions), dimensionWords(dimensions)];
    throw new EstimateError(
      'units',
      call.arguments[index] ?? call,
      `The units do not fit: \`${call.name}\` needs ${wanted} here, and this is ${is}.`,
      'Divide or multiply by a unit, so that it measures what the function needs.',
    );
  }
  const digits = Math.min(...given.map((kind) => kind.digits));
  if (result === 'time') return { ...plain, dimensions: { time: 1 }, digits };
  if (result === 'share') return { ...plain, isShare: true, digits };
  if (result === 'number') return { ...plain, digits };
  if (result === 'whole') return { ...plain, isWhole: true, digits };
  if (result === 'root') return { ...rootOf(call, first), digits };
  return { ...first, isShare: given.every(({ isShare }) => isShare), digits };
}

function rootOf(call: Expression, { dimensions }: Kind): Kind {
  const all = Object.entries(dimensions);
  if (all.some(([, exponent]) => exponent % 2 !== 0))
    throw unitError(call, 'The square root of this unit is not a unit.');
  return { ...plain, dimensions: Object.fromEntries(all.map(([base, n]) => [base, n / 2])) };
}

function unitError(at: Expression, message: string): EstimateError {
  return new EstimateError('units', at, message, 'Divide by a unit first, such as `/ GB`.');
}
